package dev.odoodesk.cli.hours;

import dev.odoodesk.approval.HoursBook;
import dev.odoodesk.cli.Context;
import dev.odoodesk.cli.DeskCommand;
import dev.odoodesk.cli.ExitCode;
import dev.odoodesk.hours.Verdict;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what is to become of each open line, and why. */
@Command(
    name = "review",
    description = {
      "Decides on each open line of the job's tickets by the policy, and says why; writes nothing."
          + " Verdicts: approve; ask (a person decides); hold (something is missing that may still"
          + " come); reject (the line must be mended)."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  odoo-desk hours review",
      "  odoo-desk hours review --verdict ask,hold",
      "  odoo-desk hours review -o csv > lines.csv"
    })
public final class HoursReviewCommand extends DeskCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "JOB",
      description = "Job of the configuration. Default: the only one.")
  private @Nullable String job;

  @Option(
      names = "--verdict",
      split = ",",
      paramLabel = "VERDICT",
      description = "Only lines with these verdicts: ${COMPLETION-CANDIDATES}.")
  private List<Verdict> verdicts = List.of();

  @Override
  protected ExitCode run(Context context) throws IOException {
    try (HoursTarget target = HoursTarget.open(context, job)) {
      HoursBook book = target.read(context);
      Set<Verdict> shown =
          verdicts.isEmpty() ? EnumSet.allOf(Verdict.class) : EnumSet.copyOf(verdicts);
      Map<Verdict, Long> counts = DecisionText.print(context, book, shown);
      context.say(
          "%s; %d lines are approved already"
              .formatted(DecisionText.counts(counts), book.approved()));
    }
    return ExitCode.DONE;
  }
}
