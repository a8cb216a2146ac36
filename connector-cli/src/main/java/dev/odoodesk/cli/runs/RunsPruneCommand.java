package dev.odoodesk.cli.runs;

import dev.odoodesk.cli.CommandFailed;
import dev.odoodesk.cli.Context;
import dev.odoodesk.cli.DeskCommand;
import dev.odoodesk.cli.ExitCode;
import dev.odoodesk.cli.Questions;
import dev.odoodesk.cli.Stores;
import dev.odoodesk.cli.config.Durations;
import dev.odoodesk.store.StateStore;
import java.time.Duration;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Forgets old runs. */
@Command(
    name = "prune",
    description = {
      "Forgets old runs and what they changed, so that the store does not grow for ever. What was"
          + " forgotten can be neither shown nor undone; nothing changes in Odoo.",
      "Kept in any case: the latest runs of each job, runs that go on, and runs with a change of"
          + " which nobody knows yet whether it was written. The results of tickets stay as well."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  odoo-desk runs prune                               more than a year old",
      "  odoo-desk runs prune --older-than 90d --keep 10 --yes"
    })
public final class RunsPruneCommand extends DeskCommand {
  @Option(
      names = "--older-than",
      paramLabel = "TIME",
      defaultValue = "365d",
      description = "Forget runs begun longer ago, such as 90d. Default: ${DEFAULT-VALUE}.")
  private String age = "";

  @Option(
      names = "--keep",
      paramLabel = "N",
      defaultValue = "30",
      description = "Keep the latest N of each job however old. Default: ${DEFAULT-VALUE}.")
  private int keep;

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  @Override
  protected ExitCode run(Context context) {
    Duration longest = age();
    if (keep < 1) {
      throw usage("--keep must be 1 or more.");
    }
    try (StateStore store = new Stores(context).open(context.configuration())) {
      String question =
          "Forget runs older than %s, but the latest %d of each job".formatted(age, keep);
      if (!new Questions(context.surroundings(), yes).agreed(question)) {
        throw new CommandFailed(ExitCode.FAILED, "nothing forgotten");
      }
      Instant before = context.surroundings().clock().instant().minus(longest);
      int gone = store.runs().prune(before, keep);
      context.say(gone == 1 ? "1 run forgotten." : gone + " runs forgotten.");
    }
    return ExitCode.DONE;
  }

  private Duration age() {
    try {
      Duration parsed = Durations.parse(age);
      if (parsed.isNegative()) {
        throw new IllegalArgumentException("'" + age + "' is negative");
      }
      return parsed;
    } catch (IllegalArgumentException e) {
      throw usage("--older-than: " + e.getMessage() + ".");
    }
  }
}
