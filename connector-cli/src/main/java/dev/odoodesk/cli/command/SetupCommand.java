package dev.odoodesk.cli.command;

import dev.odoodesk.OdooDesk;
import dev.odoodesk.cli.CommandFailed;
import dev.odoodesk.cli.Context;
import dev.odoodesk.cli.DeskCommand;
import dev.odoodesk.cli.Desks;
import dev.odoodesk.cli.ExitCode;
import dev.odoodesk.cli.Questions;
import dev.odoodesk.cli.config.ConnectionSettings;
import dev.odoodesk.cli.output.Column;
import dev.odoodesk.cli.output.RecordWriter;
import dev.odoodesk.helpdesk.OwnField;
import dev.odoodesk.helpdesk.OwnFields;
import dev.odoodesk.helpdesk.TicketScope.Source;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the own fields that carry results, or removes them. */
@Command(
    name = "setup",
    description = {
      "Makes the fields x_odoodesk_… on the tickets of your jobs; deadlines, states and severities"
          + " are written there. Done once for a database, by a user with settings rights. Says"
          + " first what it will do; harmless when repeated."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  odoo-desk setup                      asks first",
      "  odoo-desk setup --yes                in a script",
      "  odoo-desk setup --remove             removes the fields and all that stands in them"
    })
public final class SetupCommand extends DeskCommand {
  /** A field of a model, and what happens to it. */
  private record Step(String model, OwnField field) {}

  private static final List<Column<Step>> COLUMNS =
      List.of(
          new Column<>("model", Step::model),
          new Column<>("field", step -> step.field().fieldName()),
          new Column<>("type", step -> step.field().type().name().toLowerCase(Locale.ROOT)),
          new Column<>("label", step -> step.field().label()));

  @Option(names = "--remove", description = "Remove the fields, with what stands in them.")
  private boolean remove;

  @Option(names = "--tasks", description = "On project tasks, whatever the jobs say.")
  private boolean tasks;

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  @Override
  protected ExitCode run(Context context) {
    Desks desks = Desks.of(context);
    ConnectionSettings connection = desks.connection();
    try (OdooDesk desk = desks.open(connection)) {
      Map<Source, OwnFields> fields = new LinkedHashMap<>();
      sources(desks, connection).forEach(each -> fields.put(each, desk.ownFields(each)));
      List<Step> steps = new ArrayList<>();
      for (OwnFields own : fields.values()) {
        List<OwnField> concerned = remove ? own.existing() : own.missing();
        concerned.forEach(field -> steps.add(new Step(own.model(), field)));
      }
      if (steps.isEmpty()) {
        context.say(remove ? "There are no such fields." : "All fields are there.");
      }
      try (RecordWriter<Step> writer = context.writer(COLUMNS)) {
        steps.forEach(writer::write);
      }
      if (!steps.isEmpty()) {
        carryOut(context, connection, steps, fields);
      }
    }
    return ExitCode.DONE;
  }

  private void carryOut(
      Context context,
      ConnectionSettings connection,
      List<Step> steps,
      Map<Source, OwnFields> fields) {
    String question =
        "%s these %d fields %s database %s at %s"
            .formatted(
                remove ? "Remove" : "Make",
                steps.size(),
                remove ? "and all that stands in them from" : "in",
                connection.database(),
                connection.url());
    if (!new Questions(context.surroundings(), yes).agreed(question)) {
      throw new CommandFailed(ExitCode.FAILED, "nothing changed");
    }
    for (OwnFields own : fields.values()) {
      int done = (remove ? own.remove() : own.create()).size();
      context.say(own.model() + ": " + done + " fields " + (remove ? "removed" : "made"));
    }
  }

  private Set<Source> sources(Desks desks, ConnectionSettings connection) {
    if (tasks) {
      return EnumSet.of(Source.TASKS);
    }
    Set<Source> sources = EnumSet.noneOf(Source.class);
    desks.jobsOf(connection).forEach(job -> sources.add(Desks.scope(job).source()));
    return sources.isEmpty() ? EnumSet.of(Source.HELPDESK) : sources;
  }
}
