package dev.odoodesk.helpdesk.internal;

import dev.odoodesk.calendar.TimeOfDay;
import dev.odoodesk.calendar.WeekType;
import dev.odoodesk.calendar.WeeklyHours;
import dev.odoodesk.client.Domain;
import dev.odoodesk.client.ModelFields;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.OdooModel;
import dev.odoodesk.client.Record;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The weekly hours of one calendar in Odoo. */
public final class Attendances {
  /** Lines that only divide the list, and breaks (from Odoo 17 on), are no working hours. */
  private static final String HEADING = "display_type";

  private static final String PERIOD = "day_period";
  private static final String LUNCH = "lunch";

  private Attendances() {}

  /**
   * Reads the hours.
   *
   * @param twoWeeks whether the lines' week types count: Odoo keeps them where a calendar goes back
   *     to one week
   */
  public static List<WeeklyHours> read(OdooClient client, long calendar, boolean twoWeeks) {
    OdooModel model = client.model("resource.calendar.attendance");
    ModelFields fields = model.fields();
    List<String> wanted = new ArrayList<>(List.of("dayofweek", "hour_from", "hour_to"));
    for (String field :
        List.of(HEADING, PERIOD, "week_type", "date_from", "date_to", "resource_id")) {
      if (fields.has(field)) {
        wanted.add(field);
      }
    }
    List<WeeklyHours> hours = new ArrayList<>();
    for (Record line :
        model
            .query()
            .where(Domain.where("calendar_id", "=", calendar))
            .fields(wanted)
            .withoutNames()
            .list()) {
      if (isWork(line)) {
        hours.add(hours(line, twoWeeks));
      }
    }
    return hours;
  }

  private static boolean isWork(Record line) {
    boolean heading = line.has(HEADING) && line.text(HEADING) != null;
    boolean lunch = line.has(PERIOD) && LUNCH.equals(line.text(PERIOD));
    boolean somebodys = line.has("resource_id") && line.reference("resource_id") != null;
    return !heading
        && !lunch
        && !somebodys
        && hour(line, "hour_from").compareTo(hour(line, "hour_to")) < 0;
  }

  private static WeeklyHours hours(Record line, boolean twoWeeks) {
    int day = Integer.parseInt(Objects.requireNonNull(line.text("dayofweek"), "dayofweek"));
    WeeklyHours weekly =
        WeeklyHours.of(
                DayOfWeek.of(day + 1),
                TimeOfDay.ofHours(hour(line, "hour_from")),
                TimeOfDay.ofHours(hour(line, "hour_to")))
            .in(twoWeeks ? week(line) : WeekType.EVERY);
    return weekly.valid(
        date(line, "date_from", LocalDate.MIN), date(line, "date_to", LocalDate.MAX));
  }

  private static WeekType week(Record line) {
    String type = line.has("week_type") ? line.text("week_type") : null;
    return type == null ? WeekType.EVERY : type.equals("0") ? WeekType.FIRST : WeekType.SECOND;
  }

  private static BigDecimal hour(Record line, String field) {
    return Objects.requireNonNullElse(line.decimal(field), BigDecimal.ZERO);
  }

  private static LocalDate date(Record line, String field, LocalDate otherwise) {
    LocalDate date = line.has(field) ? line.date(field) : null;
    return date == null ? otherwise : date;
  }
}
