package dev.odoodesk.cli.command;

import dev.odoodesk.cli.CommandFailed;
import dev.odoodesk.cli.Context;
import dev.odoodesk.cli.DeskCommand;
import dev.odoodesk.cli.Desks;
import dev.odoodesk.cli.ExitCode;
import dev.odoodesk.cli.JobRunner;
import dev.odoodesk.cli.Questions;
import dev.odoodesk.cli.config.ConnectionSettings;
import dev.odoodesk.cli.config.JobSettings;
import dev.odoodesk.cli.hours.SyncedHours;
import dev.odoodesk.cli.metrics.RunMetrics;
import dev.odoodesk.cli.watch.JobHealth;
import dev.odoodesk.store.JobKey;
import dev.odoodesk.store.StateStore;
import dev.odoodesk.sync.SyncJob;
import dev.odoodesk.sync.SyncOptions;
import dev.odoodesk.sync.SyncRun;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The nightly run: evaluates a job's tickets and writes what differs. */
@Command(
    name = "sync",
    description = {
      "Evaluates the tickets of a job by its policy and writes priorities, deadlines and states"
          + " that differ. Looks at what may have changed since the last run: tickets that were"
          + " written to or answered, and those whose moment has come; at all of them after the"
          + " policy or a calendar has changed. A run that was cut off is gone on with.",
      "Asks first when somebody sits at the terminal; under a scheduler it does not ask."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  odoo-desk sync --dry-run             see what would be written",
      "  odoo-desk sync                       the only job that is configured",
      "  odoo-desk sync nightly --quiet       in a crontab",
      "  odoo-desk sync nightly --healthcheck is all well?",
      "  odoo-desk sync --full                look at every ticket",
      "Exit code 3: done, with tickets left out; they are listed and come again next time.",
      "Exit code 4: another run works on the job or its connection; it says which, since when."
    })
public final class SyncCommand extends DeskCommand {
  @Mixin private JobTarget target;

  @Option(names = "--dry-run", description = "Show the changes and write nothing.")
  private boolean dryRun;

  @Option(
      names = "--full",
      description = "Look at all tickets of the job, not only at those that may have changed.")
  private boolean full;

  @Option(
      names = "--restate",
      description =
          "Evaluate tickets that were solved in a month that is over anew, by the policy as it is"
              + " now. They stay as they were reported otherwise. Implies --full.")
  private boolean restate;

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  @ArgGroup(exclusive = false)
  private @Nullable HealthOptions health;

  /** Looking at runs instead of running. */
  static final class HealthOptions {
    /** True wherever there are such options at all. */
    @SuppressWarnings("UnusedVariable")
    @Option(
        names = "--healthcheck",
        required = true,
        description = {
          "Run nothing: end with 0 if the job's last run ended well and in time, else with 1, and say"
              + " why. In time is by the job's schedule, with an hour to spare; without a schedule,"
              + " within the last 25 hours."
        })
    private boolean check;

    @Option(
        names = "--max-age",
        paramLabel = "TIME",
        description = "With --healthcheck: how long ago the last run may have ended, such as 26h.")
    private @Nullable Duration mostAge;
  }

  @Override
  protected ExitCode run(Context context) throws IOException {
    Desks desks = Desks.of(context);
    JobSettings settings = desks.job(target.name());
    ConnectionSettings connection = desks.connectionOf(settings);
    if (health != null) {
      return healthcheck(context, desks, settings, connection, health);
    }
    SyncJob job = desks.syncJob(settings);
    SyncOptions options = new SyncOptions(full, restate);
    if (dryRun) {
      return PlanPrinter.print(context, PlanCommand.plan(context, desks, connection, job, options));
    }
    ask(context, job, connection);
    try (StateStore store = desks.store();
        RunMetrics metrics = new RunMetrics()) {
      SyncRun run =
          new JobRunner(context, desks, store, metrics)
              .run(settings, connection, (desk, observer) -> desk.sync(job, options, observer));
      ExitCode code = RunPrinter.print(context, run);
      if (run.stopped()) {
        return code;
      }
      ExitCode hours = SyncedHours.approve(context, desks, settings);
      return code == ExitCode.DONE ? hours : code;
    }
  }

  private static ExitCode healthcheck(
      Context context,
      Desks desks,
      JobSettings job,
      ConnectionSettings connection,
      HealthOptions options) {
    try (StateStore store = desks.store()) {
      JobHealth found =
          JobHealth.of(
              store.runs(),
              JobKey.of(connection.name(), connection.database(), job.name()),
              job.schedule(),
              options.mostAge,
              context.surroundings().clock().instant());
      if (!found.healthy()) {
        throw new CommandFailed(ExitCode.FAILED, found.text());
      }
      context.print(found.text());
      return ExitCode.DONE;
    }
  }

  private void ask(Context context, SyncJob job, ConnectionSettings connection) {
    if (yes || !context.surroundings().terminals().input()) {
      return;
    }
    String question =
        "Job %s: write %s to %s of %s"
            .formatted(
                job.name(),
                job.write().stream().map(each -> each.key()).collect(Collectors.joining(", ")),
                job.scope(),
                connection.url());
    if (!new Questions(context.surroundings(), false).agreed(question)) {
      throw new CommandFailed(ExitCode.FAILED, "nothing written");
    }
  }
}
