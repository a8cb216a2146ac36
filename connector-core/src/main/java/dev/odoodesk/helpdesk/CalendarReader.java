package dev.odoodesk.helpdesk;

import dev.odoodesk.calendar.WorkingCalendar;
import dev.odoodesk.calendar.WorkingCalendarBuilder;
import dev.odoodesk.client.ModelFields;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.Record;
import dev.odoodesk.helpdesk.HelpdeskException.Kind;
import dev.odoodesk.helpdesk.internal.Attendances;
import dev.odoodesk.helpdesk.internal.Leaves;
import dev.odoodesk.ticket.Team;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the working calendars that Odoo keeps ({@code resource.calendar}), each once. Thread-safe;
 * make a new reader where a changed calendar is to be seen.
 *
 * <p>Attendance lines count in the calendar's zone; headings and lunch lines do not. Leaves that
 * are nobody's own close the calendar: those of the calendar and, as Odoo itself reckons from
 * version 15 on, those without a calendar. Every team's calendar is the one that it names; a
 * project's is the one that Odoo gives it, its company's.
 */
public final class CalendarReader {
  private static final String MODEL = "resource.calendar";

  private final Desk desk;
  private final OdooClient client;
  private final Map<Long, Answer> calendars = new ConcurrentHashMap<>();
  private @Nullable Leaves leaves;

  public CalendarReader(Desk desk) {
    this.desk = desk;
    this.client = desk.client();
  }

  /**
   * The calendar of a team or project; empty where it has none.
   *
   * @throws HelpdeskException if the calendar has no fixed hours or a zone that is not known
   * @throws dev.odoodesk.client.OdooException if the server cannot be asked
   */
  public Optional<WorkingCalendar> ofTeam(Team team) {
    return desk.teams()
        .calendar(team.id())
        .map(id -> calendars.computeIfAbsent(id, this::answer).calendar());
  }

  /** What came of reading a calendar, so that one that cannot be used is asked for once, too. */
  private sealed interface Answer {
    WorkingCalendar calendar();

    record Read(WorkingCalendar calendar) implements Answer {}

    record Unusable(HelpdeskException why) implements Answer {
      @Override
      public WorkingCalendar calendar() {
        throw why;
      }
    }
  }

  private Answer answer(long id) {
    try {
      return new Answer.Read(read(id));
    } catch (HelpdeskException e) {
      return new Answer.Unusable(e);
    }
  }

  private WorkingCalendar read(long id) {
    ModelFields fields = client.model(MODEL).fields();
    boolean twoWeeks = fields.has("two_weeks_calendar");
    boolean flexible = fields.has("flexible_hours");
    List<String> wanted = new ArrayList<>(List.of("name", "tz", "company_id"));
    if (twoWeeks) {
      wanted.add("two_weeks_calendar");
    }
    if (flexible) {
      wanted.add("flexible_hours");
    }
    Record calendar =
        client.model(MODEL).read(List.of(id), wanted.toArray(String[]::new)).stream()
            .findFirst()
            .orElseThrow(
                () ->
                    new HelpdeskException(
                        Kind.CALENDAR,
                        "Working calendar %d may not be read by user \"%s\": give the user access."
                            .formatted(id, client.connection().user())));
    String name = Objects.requireNonNullElse(calendar.text("name"), MODEL + "," + id);
    if (flexible && calendar.flag("flexible_hours")) {
      throw new HelpdeskException(
          Kind.CALENDAR,
          "Working calendar \"%s\" has flexible hours, on which no deadline can be reckoned: give the team a calendar with fixed hours."
              .formatted(name));
    }
    WorkingCalendarBuilder builder = WorkingCalendar.builder(name, zone(name, calendar));
    Attendances.read(client, id, twoWeeks && calendar.flag("two_weeks_calendar"))
        .forEach(builder::open);
    leaves()
        .of(id, calendar.reference("company_id"))
        .forEach(leave -> builder.leave(leave.start(), leave.end()));
    return builder.build();
  }

  private static ZoneId zone(String name, Record calendar) {
    String zone = calendar.text("tz");
    try {
      return ZoneId.of(zone == null ? "UTC" : zone);
    } catch (DateTimeException e) {
      throw new HelpdeskException(
          Kind.CALENDAR,
          "Working calendar \"%s\" has the unknown time zone \"%s\": choose another in Odoo."
              .formatted(name, zone),
          e);
    }
  }

  private synchronized Leaves leaves() {
    Leaves known = leaves;
    if (known == null) {
      known = Leaves.read(client);
      leaves = known;
    }
    return known;
  }
}
