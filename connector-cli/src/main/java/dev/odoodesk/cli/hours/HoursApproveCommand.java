package dev.odoodesk.cli.hours;

import dev.odoodesk.approval.ApprovalRun;
import dev.odoodesk.approval.HoursBook;
import dev.odoodesk.cli.CommandFailed;
import dev.odoodesk.cli.Context;
import dev.odoodesk.cli.DeskCommand;
import dev.odoodesk.cli.ExitCode;
import dev.odoodesk.cli.Questions;
import dev.odoodesk.hours.Hours;
import dev.odoodesk.hours.Verdict;
import dev.odoodesk.timesheet.LineOutcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Approves the lines that may be. */
@Command(
    name = "approve",
    description = {
      "Approves the lines that the policy lets pass, in the way of the database: Enterprise's"
          + " validation, the OCA's sheets, or fields of our own. Lines that somebody changed since"
          + " they were read are left alone. A second run approves nothing."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  odoo-desk hours approve --dry-run             see what would be approved",
      "  odoo-desk hours approve                       asks first",
      "  odoo-desk hours approve --yes --line 17,18    these, too, where a person has to decide",
      "Exit code 3: done, with lines that Odoo refused or somebody changed; they are listed."
    })
public final class HoursApproveCommand extends DeskCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "JOB",
      description = "Job of the configuration. Default: the only one.")
  private @Nullable String job;

  @Option(names = "--dry-run", description = "Show what would be approved and write nothing.")
  private boolean dryRun;

  @Option(
      names = "--line",
      split = ",",
      paramLabel = "ID",
      description = "Lines that you agree to where the policy wants a person to decide.")
  private List<Long> agreed = List.of();

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  @Override
  protected ExitCode run(Context context) throws IOException {
    try (HoursTarget target = HoursTarget.open(context, job)) {
      HoursBook book = target.read(context);
      if (dryRun) {
        Map<Verdict, Long> counts = DecisionText.print(context, book, EnumSet.of(Verdict.APPROVE));
        context.say("Nothing written: " + DecisionText.counts(counts));
        return ExitCode.DONE;
      }
      ask(context, target, book);
      return print(context, target.hours().approve(book, agreed));
    }
  }

  private void ask(Context context, HoursTarget target, HoursBook book) {
    Set<Long> lines = new TreeSet<>();
    long[] seconds = {0};
    book.decisions()
        .filter(
            decision ->
                decision.verdict() == Verdict.APPROVE
                    || (decision.verdict() == Verdict.ASK && agreed.contains(decision.line().id())))
        .forEach(
            decision -> {
              lines.add(decision.line().id());
              seconds[0] += decision.line().spent().seconds();
            });
    String question =
        "Approve %d lines (%s h) in database %s at %s"
            .formatted(
                lines.size(),
                new Hours(seconds[0]),
                target.connection().database(),
                target.connection().url());
    if (!lines.isEmpty() && !new Questions(context.surroundings(), yes).agreed(question)) {
      throw new CommandFailed(ExitCode.FAILED, "nothing written");
    }
  }

  static ExitCode print(Context context, ApprovalRun run) {
    List<LineOutcome> outcomes = new ArrayList<>(run.approvals());
    outcomes.addAll(run.firsts());
    outcomes.addAll(run.rejections());
    return OutcomeText.print(context, summary(run), figures(run), outcomes);
  }

  static String summary(ApprovalRun run) {
    return "%d lines approved (%s); %d left out"
        .formatted(run.approved(), DecisionText.counts(run.decided()), run.leftOut().size());
  }

  private static Map<String, Object> figures(ApprovalRun run) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("approved", run.approved());
    Map<String, Object> decided = new LinkedHashMap<>();
    run.decided().forEach((verdict, count) -> decided.put(verdict.key(), count));
    figures.put("decided", decided);
    figures.put("leftOut", run.leftOut().size());
    return figures;
  }
}
