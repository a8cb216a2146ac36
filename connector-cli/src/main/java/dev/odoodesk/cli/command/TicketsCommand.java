package dev.odoodesk.cli.command;

import dev.odoodesk.OdooDesk;
import dev.odoodesk.cli.Context;
import dev.odoodesk.cli.DeskCommand;
import dev.odoodesk.cli.Desks;
import dev.odoodesk.cli.ExitCode;
import dev.odoodesk.cli.Progress;
import dev.odoodesk.cli.config.ConnectionSettings;
import dev.odoodesk.cli.output.Column;
import dev.odoodesk.cli.output.RecordWriter;
import dev.odoodesk.helpdesk.Desk;
import dev.odoodesk.helpdesk.OwnField;
import dev.odoodesk.helpdesk.TicketColumns;
import dev.odoodesk.helpdesk.TicketPage;
import dev.odoodesk.helpdesk.TicketPages;
import dev.odoodesk.helpdesk.TicketRead;
import dev.odoodesk.helpdesk.TicketReader;
import dev.odoodesk.helpdesk.TicketScope;
import dev.odoodesk.sla.SlaState;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists or exports tickets, one page in memory at a time. */
@Command(
    name = "tickets",
    description = {
      "Lists tickets with their SLA results, or exports them: ascending by id, any number of them.",
      "Without filters: all that are not archived."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  odoo-desk tickets --team Support --state breached --state at-risk",
      "  odoo-desk tickets --since 2026-07-01T00:00:00Z --output csv > tickets.csv",
      "  odoo-desk tickets --project Maintenance --output json"
    })
public final class TicketsCommand extends DeskCommand {
  @Option(
      names = "--team",
      paramLabel = "NAME",
      description = "Helpdesk tickets of this team, by name or id. May be repeated.")
  private List<String> teams = List.of();

  @Option(
      names = "--project",
      paramLabel = "NAME",
      description = "Tasks of this project, by name or id. May be repeated.")
  private List<String> projects = List.of();

  @Option(names = "--tasks", description = "Tasks of all projects, not helpdesk tickets.")
  private boolean tasks;

  @Option(
      names = "--stage",
      paramLabel = "NAME",
      description = "Only tickets in this stage. May be repeated.")
  private List<String> stages = List.of();

  @Option(
      names = "--state",
      paramLabel = "STATE",
      description =
          "Only tickets in this SLA state: breached, at-risk, on-track, paused, met,"
              + " not-applicable. May be repeated.")
  private List<String> states = List.of();

  @Option(
      names = "--since",
      paramLabel = "INSTANT",
      description = "Only tickets written since then, such as 2026-07-01T10:00:00Z.")
  private @Nullable Instant since;

  @Option(names = "--archived", description = "Archived tickets as well.")
  private boolean archived;

  @Override
  protected ExitCode run(Context context) {
    if (!teams.isEmpty() && (!projects.isEmpty() || tasks)) {
      throw usage("Give either --team or --project, not both: teams have tickets, projects tasks.");
    }
    requireKnownStates();
    Desks desks = Desks.of(context);
    ConnectionSettings connection = desks.connection();
    try (OdooDesk desk = desks.open(connection);
        Progress progress = Progress.start(context, "tickets", -1)) {
      Desk opened = Desk.open(desk.client(), scope().source());
      TicketReader reader = new TicketReader(opened, TicketColumns.USUAL);
      try (TicketPages pages = reader.pages(scope());
          RecordWriter<TicketRead> writer = context.writer(columns())) {
        return print(context, pages, writer, progress);
      }
    }
  }

  private ExitCode print(
      Context context, TicketPages pages, RecordWriter<TicketRead> writer, Progress progress) {
    while (pages.hasNext()) {
      if (context.surroundings().stop().requested()) {
        return ExitCode.INTERRUPTED;
      }
      TicketPage page = pages.next();
      page.tickets().stream().filter(this::matches).forEach(writer::write);
      progress.add(page.tickets().size());
      context.checkOutput();
    }
    return ExitCode.DONE;
  }

  private TicketScope scope() {
    TicketScope scope =
        tasks || !projects.isEmpty() ? TicketScope.projects(projects) : TicketScope.teams(teams);
    if (archived) {
      scope = scope.withArchived();
    }
    return since == null ? scope : scope.withWrittenSince(since);
  }

  private boolean matches(TicketRead read) {
    if (!stages.isEmpty()
        && (read.ticket().stage() == null || !stages.contains(read.ticket().stage().name()))) {
      return false;
    }
    if (states.isEmpty()) {
      return true;
    }
    Object state = read.current().get(OwnField.SLA_STATE.fieldName());
    return states.stream().anyMatch(wanted -> storedKey(wanted).equals(state));
  }

  private void requireKnownStates() {
    List<String> known = Arrays.stream(SlaState.values()).map(SlaState::key).toList();
    for (String state : states) {
      if (!known.contains(state.toLowerCase(Locale.ROOT).replace('_', '-'))) {
        throw usage("--state " + state + ": there are " + String.join(", ", known));
      }
    }
  }

  private static String storedKey(String state) {
    return state.toLowerCase(Locale.ROOT).replace('-', '_');
  }

  private static List<Column<TicketRead>> columns() {
    return List.of(
        new Column<>("id", read -> read.ticket().key().id()),
        new Column<>("ref", read -> read.ticket().reference()),
        new Column<>("subject", read -> read.ticket().subject()),
        new Column<>("created", read -> read.ticket().created()),
        new Column<>("priority", read -> read.ticket().priority().key()),
        new Column<>(
            "stage", read -> read.ticket().stage() == null ? null : read.ticket().stage().name()),
        new Column<>(
            "team", read -> read.ticket().team() == null ? null : read.ticket().team().name()),
        new Column<>(
            "assignees", read -> read.ticket().assignees().stream().map(p -> p.name()).toList()),
        new Column<>(
            "customer",
            read -> read.ticket().customer() == null ? null : read.ticket().customer().name()),
        new Column<>("tags", read -> List.copyOf(read.ticket().tags())),
        new Column<>("severity", read -> read.ticket().storedSeverity()),
        stored("state", OwnField.SLA_STATE),
        stored("first_response_deadline", OwnField.FIRST_RESPONSE_DEADLINE),
        stored("resolution_deadline", OwnField.RESOLUTION_DEADLINE),
        new Column<>("written", TicketRead::writeDate));
  }

  private static Column<TicketRead> stored(String name, OwnField field) {
    return new Column<>(name, read -> read.current().get(field.fieldName()));
  }
}
