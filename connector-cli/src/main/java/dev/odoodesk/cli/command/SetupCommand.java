package dev.odoodesk.cli.command;

import dev.odoodesk.OdooDesk;
import dev.odoodesk.cli.CommandFailed;
import dev.odoodesk.cli.Context;
import dev.odoodesk.cli.DeskCommand;
import dev.odoodesk.cli.Desks;
import dev.odoodesk.cli.ExitCode;
import dev.odoodesk.cli.Questions;
import dev.odoodesk.cli.config.ConnectionSettings;
import dev.odoodesk.cli.config.WriteTarget;
import dev.odoodesk.cli.output.Column;
import dev.odoodesk.cli.output.RecordWriter;
import dev.odoodesk.helpdesk.OwnField;
import dev.odoodesk.helpdesk.OwnFields;
import dev.odoodesk.helpdesk.TicketScope.Source;
import dev.odoodesk.timesheet.LineField;
import dev.odoodesk.timesheet.LineFields;
import dev.odoodesk.timesheet.TimesheetSchema;
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
          + " are written there; and on timesheet lines, where a job says hour-approvals. Done once"
          + " for a database, by a user with settings rights. Says"
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
  private record Step(String model, String field, String type, String label) {
    static Step of(String model, OwnField field) {
      String type = field.type().name().toLowerCase(Locale.ROOT);
      return new Step(model, field.fieldName(), type, field.label());
    }

    static Step of(LineField field) {
      return new Step(TimesheetSchema.LINE, field.fieldName(), field.type(), field.label());
    }
  }

  private static final List<Column<Step>> COLUMNS =
      List.of(
          new Column<>("model", Step::model),
          new Column<>("field", Step::field),
          new Column<>("type", Step::type),
          new Column<>("label", Step::label));

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
        concerned.forEach(field -> steps.add(Step.of(own.model(), field)));
      }
      LineFields lines = new LineFields(desk.client());
      boolean hours = approvesHours(desks, connection);
      if (hours) {
        (remove ? lines.existing() : lines.missing()).forEach(field -> steps.add(Step.of(field)));
      }
      if (steps.isEmpty()) {
        context.say(remove ? "There are no such fields." : "All fields are there.");
      }
      try (RecordWriter<Step> writer = context.writer(COLUMNS)) {
        steps.forEach(writer::write);
      }
      if (!steps.isEmpty()) {
        carryOut(context, connection, steps, fields);
        if (hours) {
          int done = (remove ? lines.remove() : lines.create()).size();
          context.say(told(TimesheetSchema.LINE, done));
        }
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
      context.say(told(own.model(), done));
    }
  }

  private String told(String model, int fields) {
    return model + ": " + fields + " fields " + (remove ? "removed" : "made");
  }

  private static boolean approvesHours(Desks desks, ConnectionSettings connection) {
    return desks.jobsOf(connection).stream()
        .anyMatch(job -> job.write().contains(WriteTarget.HOUR_APPROVALS));
  }

  private Set<Source> sources(Desks desks, ConnectionSettings connection) {
    if (tasks) {
      return EnumSet.of(Source.TASKS);
    }
    Set<Source> sources = EnumSet.noneOf(Source.class);
    desks.jobsOf(connection).forEach(job -> sources.add(desks.scope(job).source()));
    return sources.isEmpty() ? EnumSet.of(Source.HELPDESK) : sources;
  }
}
