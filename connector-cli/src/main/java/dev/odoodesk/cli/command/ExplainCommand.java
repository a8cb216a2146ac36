package dev.odoodesk.cli.command;

import dev.odoodesk.OdooDesk;
import dev.odoodesk.cli.CommandFailed;
import dev.odoodesk.cli.Context;
import dev.odoodesk.cli.DeskCommand;
import dev.odoodesk.cli.Desks;
import dev.odoodesk.cli.ExitCode;
import dev.odoodesk.cli.config.JobSettings;
import dev.odoodesk.cli.output.Clocks;
import dev.odoodesk.cli.output.JsonOutput;
import dev.odoodesk.cli.output.OutputFormat;
import dev.odoodesk.sync.EvaluatedTicket;
import dev.odoodesk.sync.SyncJob;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how a ticket's deadlines came about. */
@Command(
    name = "explain",
    description = {
      "Shows the clocks of a ticket segment by segment: from when to when, on which calendar,"
          + " counted or not, and why; the sums; and when something changes next. Writes nothing."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  odoo-desk explain 4711",
      "  odoo-desk explain 4711 --as-of 2026-07-01T10:00:00Z --output json"
    })
public final class ExplainCommand extends DeskCommand {
  @Parameters(paramLabel = "TICKET", description = "Database id of the ticket, or # and the id.")
  private String ticket;

  @Option(names = "--job", paramLabel = "JOB", description = "Job whose policy to explain it by.")
  private @Nullable String job;

  @Override
  protected ExitCode run(Context context) throws IOException {
    long id = id();
    Desks desks = Desks.of(context);
    JobSettings settings = desks.job(job);
    SyncJob syncJob = desks.syncJob(settings);
    try (OdooDesk desk = desks.open(desks.connectionOf(settings))) {
      List<EvaluatedTicket> found = desk.evaluate(syncJob, List.of(id));
      if (found.isEmpty()) {
        throw new CommandFailed(
            ExitCode.FAILED,
            "job %s has no ticket %d that user %s may see"
                .formatted(syncJob.name(), id, desk.client().connection().user()));
      }
      print(context, found.get(0));
    }
    return ExitCode.DONE;
  }

  private long id() {
    String digits = ticket.startsWith("#") ? ticket.substring(1) : ticket;
    if (!digits.matches("\\d{1,18}")) {
      throw usage("'" + ticket + "' is no database id of a ticket, such as 4711");
    }
    return Long.parseLong(digits);
  }

  private static void print(Context context, EvaluatedTicket found) {
    if (context.options().output() == OutputFormat.JSON) {
      JsonOutput.print(
          Clocks.asMap(found.ticket(), found.evaluation()), context.surroundings().out());
    } else {
      Clocks.print(
          found.ticket(), found.evaluation(), context.surroundings().out(), context.outputWidth());
    }
  }
}
