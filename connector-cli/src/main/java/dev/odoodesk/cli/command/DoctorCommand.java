package dev.odoodesk.cli.command;

import dev.odoodesk.cli.CommandFailed;
import dev.odoodesk.cli.Context;
import dev.odoodesk.cli.DeskCommand;
import dev.odoodesk.cli.Desks;
import dev.odoodesk.cli.ExitCode;
import dev.odoodesk.cli.Questions;
import dev.odoodesk.cli.config.ConnectionSettings;
import dev.odoodesk.cli.doctor.Examination;
import dev.odoodesk.cli.doctor.Finding;
import dev.odoodesk.cli.output.Column;
import dev.odoodesk.cli.output.RecordWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks configuration, connection and database, each finding with a remedy. */
@Command(
    name = "doctor",
    description = {
      "Checks the configuration and a connection: server, version, protocol, login, clock, how"
          + " tickets are kept, rights, missing fields, policies, expiry of API keys. Each finding"
          + " has a remedy; the exit code is that of the worst. Writes nothing without --write-test."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  odoo-desk doctor",
      "  odoo-desk doctor --connection acme --output json",
      "  odoo-desk doctor --write-test        writes a ticket's own value back to it"
    })
public final class DoctorCommand extends DeskCommand {
  private static final List<Column<Finding>> COLUMNS =
      List.of(
          new Column<>("check", Finding::check),
          new Column<>("result", finding -> finding.grade().name().toLowerCase(Locale.ROOT)),
          new Column<>("finding", Finding::text),
          new Column<>("remedy", Finding::remedy));

  @Option(
      names = "--write-test",
      description = "Also write one ticket's own value back to it, to see that writing works.")
  private boolean writeTest;

  @Option(names = "--yes", description = "Do not ask before the write test.")
  private boolean yes;

  @Override
  protected ExitCode run(Context context) {
    Desks desks = Desks.of(context);
    ConnectionSettings connection = desks.connection();
    if (writeTest
        && !new Questions(context.surroundings(), yes)
            .agreed("Write one ticket's own value back to it at " + connection.url())) {
      throw new CommandFailed(ExitCode.FAILED, "nothing checked");
    }
    List<Finding> findings = new Examination(desks, connection, writeTest).findings();
    try (RecordWriter<Finding> writer = context.fullWidthWriter(COLUMNS)) {
      findings.forEach(writer::write);
    }
    return Finding.worst(findings);
  }
}
