package dev.odoodesk.cli.deadline;

import dev.odoodesk.calendar.TimeOfDay;
import dev.odoodesk.calendar.WeekType;
import dev.odoodesk.calendar.WeeklyHours;
import dev.odoodesk.calendar.WorkingCalendar;
import dev.odoodesk.calendar.WorkingCalendarBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads questions of the form {@code {"calendar": {"tz", "twoWeeks", "attendance": [{"dayOfWeek",
 * "from", "to", "week"}], "leaves": [{"from", "to"}]}, "op": "plan" or "work_hours", "start",
 * "hours" or "end"}}. Lines that follow each other often share a calendar; it is built once.
 */
final class QuestionReader {
  private static final BigDecimal NANOS_PER_HOUR = BigDecimal.valueOf(3_600_000_000_000L);

  /** That of a double; numbers far beyond it would cost more memory than there is. */
  private static final int LARGEST_EXPONENT = 1100;

  private @Nullable JsonNode lastFacts;
  private WorkingCalendar lastCalendar = WorkingCalendar.always();

  /**
   * The question of a line.
   *
   * @throws IllegalArgumentException where the line is no question
   */
  WorkingTimeQuestion read(JsonNode line) {
    WorkingCalendar calendar = calendar(need(line, "calendar"));
    Instant start = instant(need(line, "start"), "start");
    String op = need(line, "op").asString("");
    return switch (op) {
      case "plan" -> new WorkingTimeQuestion.Plan(calendar, start, hours(need(line, "hours")));
      case "work_hours" ->
          new WorkingTimeQuestion.WorkHours(calendar, start, instant(need(line, "end"), "end"));
      default -> throw new IllegalArgumentException("'op' must be \"plan\" or \"work_hours\"");
    };
  }

  private WorkingCalendar calendar(JsonNode facts) {
    if (!facts.equals(lastFacts)) {
      lastCalendar = build(facts);
      lastFacts = facts;
    }
    return lastCalendar;
  }

  private static WorkingCalendar build(JsonNode facts) {
    WorkingCalendarBuilder builder = WorkingCalendar.builder("calendar", zone(need(facts, "tz")));
    boolean twoWeeks = facts.path("twoWeeks").asBoolean(false);
    for (JsonNode attendance : need(facts, "attendance")) {
      WeeklyHours hours =
          WeeklyHours.of(
              day(need(attendance, "dayOfWeek")),
              TimeOfDay.ofHours(number(need(attendance, "from"), "from")),
              TimeOfDay.ofHours(number(need(attendance, "to"), "to")));
      builder.open(twoWeeks ? hours.in(week(need(attendance, "week"))) : hours);
    }
    for (JsonNode leave : facts.path("leaves")) {
      builder.leave(instant(need(leave, "from"), "from"), instant(need(leave, "to"), "to"));
    }
    return builder.build();
  }

  private static JsonNode need(JsonNode object, String key) {
    JsonNode value = object.get(key);
    if (value == null || value.isNull()) {
      throw new IllegalArgumentException("'" + key + "' is missing");
    }
    return value;
  }

  private static ZoneId zone(JsonNode node) {
    try {
      return ZoneId.of(node.asString(""));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'tz' is no time zone such as Europe/Madrid", e);
    }
  }

  private static Instant instant(JsonNode node, String key) {
    try {
      return Instant.parse(node.asString(""));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'" + key + "' is no instant such as 2026-07-01T10:00:00Z", e);
    }
  }

  private static BigDecimal number(JsonNode node, String key) {
    if (!node.isNumber()) {
      throw new IllegalArgumentException("'" + key + "' must be a number of hours");
    }
    BigDecimal number = node.decimalValue();
    if (Math.abs(number.scale()) > LARGEST_EXPONENT) {
      throw new IllegalArgumentException("'" + key + "' is no sensible number of hours");
    }
    return number;
  }

  private static Duration hours(JsonNode node) {
    BigDecimal nanos = number(node, "hours").multiply(NANOS_PER_HOUR);
    try {
      return Duration.ofNanos(nanos.setScale(0, RoundingMode.HALF_EVEN).longValueExact());
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("'hours' is too large", e);
    }
  }

  private static DayOfWeek day(JsonNode node) {
    if (!node.isInt() || node.intValue() < 0 || node.intValue() > 6) {
      throw new IllegalArgumentException("'dayOfWeek' must be 0 (Monday) to 6 (Sunday)");
    }
    return DayOfWeek.of(node.intValue() + 1);
  }

  private static WeekType week(JsonNode node) {
    if (!node.isInt() || node.intValue() < 0 || node.intValue() > 1) {
      throw new IllegalArgumentException("'week' must be 0 or 1");
    }
    return node.intValue() == 0 ? WeekType.FIRST : WeekType.SECOND;
  }
}
