package dev.odoodesk.cli.command;

import dev.odoodesk.OdooDesk;
import dev.odoodesk.cli.CommandFailed;
import dev.odoodesk.cli.Context;
import dev.odoodesk.cli.DeskCommand;
import dev.odoodesk.cli.Desks;
import dev.odoodesk.cli.ExitCode;
import dev.odoodesk.cli.Questions;
import dev.odoodesk.cli.WatchedRun;
import dev.odoodesk.cli.config.ConnectionSettings;
import dev.odoodesk.cli.config.JobSettings;
import dev.odoodesk.cli.output.JsonOutput;
import dev.odoodesk.cli.output.PlanText;
import dev.odoodesk.cli.output.RecordWriter;
import dev.odoodesk.cli.output.RunText;
import dev.odoodesk.sla.SlaPolicy;
import dev.odoodesk.store.StateStore;
import dev.odoodesk.sync.ApplyOutcome;
import dev.odoodesk.sync.ChangePlan;
import dev.odoodesk.sync.LeftOut;
import dev.odoodesk.sync.PlanFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a saved plan. */
@Command(
    name = "apply",
    description = {
      "Writes a plan that 'odoo-desk plan --save' made. Tickets that somebody changed since are left"
          + " alone and listed. A plan for another database, or made by a policy that has changed,"
          + " is refused as a whole."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  odoo-desk apply plan.json            asks first",
      "  odoo-desk apply plan.json --yes      in a script",
      "Exit code 3: done, with tickets left out."
    })
public final class ApplyCommand extends DeskCommand {
  @Parameters(paramLabel = "FILE", description = "The saved plan.")
  private Path file;

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  @Override
  protected ExitCode run(Context context) throws IOException {
    ChangePlan plan = PlanFile.load(context.resolve(file));
    Desks desks = Desks.of(context);
    String chosen = context.options().connection();
    ConnectionSettings connection =
        desks.configuration().connection(chosen == null ? plan.connection() : chosen);
    SlaPolicy policy = policyOf(desks, plan);
    plan.requireMadeFor(connection.database(), policy.digest());
    String question =
        "Write %d changes to %d tickets of database %s at %s"
            .formatted(
                plan.changes().size(), plan.records(), connection.database(), connection.url());
    if (!plan.isEmpty() && !new Questions(context.surroundings(), yes).agreed(question)) {
      throw new CommandFailed(ExitCode.FAILED, "nothing written");
    }
    ApplyOutcome outcome;
    try (StateStore store = desks.store();
        OdooDesk desk = desks.open(connection, store);
        WatchedRun watched = new WatchedRun(context)) {
      outcome = desk.apply(plan, policy, watched);
    }
    return print(context, plan, outcome);
  }

  /** The policy among those of the jobs that the plan follows. */
  private static SlaPolicy policyOf(Desks desks, ChangePlan plan) throws IOException {
    Set<Path> files = new LinkedHashSet<>();
    for (JobSettings job : desks.configuration().jobs().values()) {
      files.add(job.policy());
    }
    @Nullable SlaPolicy last = null;
    for (Path each : files) {
      last = Desks.policy(each);
      if (last.digest().equals(plan.policyDigest())) {
        return last;
      }
    }
    if (last == null) {
      throw new CommandFailed(
          ExitCode.CONFIGURATION, "no job is configured whose policy the plan could follow");
    }
    return last;
  }

  private static ExitCode print(Context context, ChangePlan plan, ApplyOutcome outcome) {
    PrintWriter out = context.surroundings().out();
    switch (context.options().output()) {
      case TABLE -> {
        out.println(
            "%d of %d changes written to %d tickets%s"
                .formatted(
                    outcome.changes(),
                    plan.changes().size(),
                    outcome.tickets(),
                    outcome.alreadyThere() == 0
                        ? ""
                        : "; %d were in place already".formatted(outcome.alreadyThere())));
        RunText.printLeftOut(outcome.leftOut(), out, context.outputWidth());
      }
      case JSON -> JsonOutput.print(RunText.asMap(outcome), out);
      case CSV -> {
        try (RecordWriter<LeftOut> writer = context.writer(PlanText.LEFT_OUT)) {
          outcome.leftOut().forEach(writer::write);
        }
      }
    }
    if (outcome.stopped()) {
      return ExitCode.INTERRUPTED;
    }
    return outcome.leftOut().isEmpty() ? ExitCode.DONE : ExitCode.LEFT_OUT;
  }
}
