package dev.odoodesk.sandbox.internal.world;

import dev.odoodesk.sandbox.internal.orm.Database;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the team's working hours: Monday to Friday with a lunch break, and some days off. */
final class CalendarMaker {
  private static final ZoneId ZONE = ZoneId.of("Europe/Madrid");

  private final Database database;
  private final Instant present;
  private final Instant founded;

  CalendarMaker(Database database, Instant present, Instant founded) {
    this.database = database;
    this.present = present;
    this.founded = founded;
  }

  void make() {
    Map<String, @Nullable Object> calendar = new HashMap<>();
    calendar.put("name", "Support hours");
    calendar.put("company_id", 1L);
    calendar.put("tz", ZONE.getId());
    calendar.put("hours_per_day", new BigDecimal("8.0"));
    if (database.version() >= 19) {
      calendar.put("hours_per_week", new BigDecimal("40.0"));
    }
    long id = database.insert("resource.calendar", calendar, founded);
    for (int day = 0; day < 5; day++) {
      shift(id, day, "morning", "9.0", "14.0");
      if (database.version() >= 17) {
        shift(id, day, "lunch", "14.0", "15.0");
      }
      shift(id, day, "afternoon", "15.0", "18.0");
    }
    for (int daysBack : List.of(20, 47, 75)) {
      dayOff(id, daysBack);
    }
    database.assign("res.company", 1, Map.of("resource_calendar_id", id));
  }

  private void shift(long calendar, int day, String period, String from, String to) {
    String weekday = DayOfWeek.of(day + 1).name();
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put(
        "name",
        weekday.charAt(0) + weekday.substring(1).toLowerCase(java.util.Locale.ROOT) + " " + period);
    values.put("dayofweek", String.valueOf(day));
    values.put("day_period", period);
    values.put("hour_from", new BigDecimal(from));
    values.put("hour_to", new BigDecimal(to));
    values.put("calendar_id", calendar);
    if (database.version() >= 17) {
      values.put("duration_hours", new BigDecimal(to).subtract(new BigDecimal(from)));
    }
    database.insert("resource.calendar.attendance", values, founded);
  }

  private void dayOff(long calendar, int daysBack) {
    LocalDate day = LocalDate.ofInstant(present, ZONE).minusDays(daysBack);
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("name", "Public holiday");
    values.put("calendar_id", calendar);
    values.put("company_id", 1L);
    values.put("date_from", day.atStartOfDay(ZONE).toInstant());
    values.put("date_to", day.plusDays(1).atStartOfDay(ZONE).minusSeconds(1).toInstant());
    database.insert("resource.calendar.leaves", values, founded);
  }
}
