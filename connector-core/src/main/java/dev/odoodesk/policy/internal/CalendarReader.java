package dev.odoodesk.policy.internal;

import dev.odoodesk.calendar.DatedHours;
import dev.odoodesk.calendar.Holidays;
import dev.odoodesk.calendar.TimeOfDay;
import dev.odoodesk.calendar.WeekType;
import dev.odoodesk.calendar.WeeklyHours;
import dev.odoodesk.calendar.WorkingCalendar;
import dev.odoodesk.calendar.WorkingCalendarBuilder;
import dev.odoodesk.sla.CalendarChoice;
import dev.odoodesk.sla.SlaPolicy;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the section {@code calendars}. */
final class CalendarReader {
  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  private final Scope scope;
  private final Set<String> failed = new HashSet<>();

  CalendarReader(Scope scope) {
    this.scope = scope;
  }

  Map<String, CalendarChoice> read(@Nullable YamlNode section) {
    Map<String, CalendarChoice> choices = new LinkedHashMap<>();
    scope.calendars.add(SlaPolicy.ALWAYS);
    if (section == null) {
      return choices;
    }
    Map<String, WorkingCalendar> fixed = new LinkedHashMap<>();
    Map<String, YamlNode.Field> calendars = Shape.fields(section).fields();
    scope.calendars.addAll(calendars.keySet());
    for (YamlNode.Field field : calendars.values()) {
      YamlNode.Fields calendar = Shape.fields(field.value());
      if (!calendar.has("odoo")) {
        Optional<WorkingCalendar> read =
            scope.problems.attempt(() -> calendar(field.key(), calendar));
        if (read.isEmpty()) {
          failed.add(field.key().text());
        }
        read.ifPresent(
            value -> {
              fixed.put(field.key().text(), value);
              choices.put(field.key().text(), new CalendarChoice.Fixed(value));
            });
      }
    }
    for (YamlNode.Field field : calendars.values()) {
      YamlNode.Fields calendar = Shape.fields(field.value());
      if (calendar.has("odoo")) {
        scope
            .problems
            .attempt(() -> ofTeam(field.key(), calendar, fixed))
            .ifPresent(choice -> choices.put(field.key().text(), choice));
      }
    }
    return choices;
  }

  private CalendarChoice ofTeam(
      YamlNode.Scalar key, YamlNode.Fields calendar, Map<String, WorkingCalendar> fixed) {
    requireNew(key);
    scope.sample(calendar, "calendar " + key.text());
    YamlNode otherwise = calendar.require("otherwise");
    String name = Shape.text(otherwise);
    if (name.equals(SlaPolicy.ALWAYS)) {
      return new CalendarChoice.OfTeam(WorkingCalendar.always());
    }
    String named = Scope.known("calendar", scope.calendars, otherwise);
    WorkingCalendar stand = fixed.get(named);
    if (stand == null && failed.contains(named)) {
      return new CalendarChoice.OfTeam(WorkingCalendar.always());
    }
    if (stand == null) {
      throw new Mistake(
          otherwise.place(),
          "`otherwise` must name a calendar of this file that has its own hours");
    }
    return new CalendarChoice.OfTeam(stand);
  }

  private static void requireNew(YamlNode.Scalar key) {
    if (key.text().equals(SlaPolicy.ALWAYS)) {
      throw new Mistake(key.place(), "24x7 is always there and cannot be defined");
    }
  }

  private WorkingCalendar calendar(YamlNode.Scalar key, YamlNode.Fields calendar) {
    requireNew(key);
    scope.sample(calendar, "calendar " + key.text());
    ZoneId zone = zone(calendar.get("zone"));
    WorkingCalendarBuilder builder = WorkingCalendar.builder(key.text(), zone);
    for (YamlNode.Field field : Shape.fields(calendar.require("hours")).fields().values()) {
      WeekType week = week(field.key());
      for (DayOfWeek day : days(field.key())) {
        for (Hours hours : hours(field.value())) {
          hours.addTo(builder, day, week);
        }
      }
    }
    YamlNode holidays = calendar.get("holidays");
    if (holidays != null) {
      for (YamlNode item : Shape.oneOrMore(holidays)) {
        builder.holidays(holidays(item));
      }
    }
    YamlNode exceptions = calendar.get("exceptions");
    if (exceptions != null) {
      Shape.fields(exceptions).fields().values().forEach(field -> exception(builder, field));
    }
    return builder.build();
  }

  ZoneId zone(@Nullable YamlNode node) {
    if (node == null) {
      return scope.zone;
    }
    String name = Shape.text(node);
    if (ZoneId.getAvailableZoneIds().contains(name)) {
      return ZoneId.of(name);
    }
    throw new Mistake(
        node.place(),
        "there is no time zone `"
            + YamlReader.excerpt(name)
            + "`"
            + Suggestion.among(ZoneId.getAvailableZoneIds(), name));
  }

  private static Holidays holidays(YamlNode node) {
    String[] codes = Shape.text(node).split("/", -1);
    try {
      return new Holidays(codes[0], List.of(codes).subList(1, codes.length));
    } catch (IllegalArgumentException e) {
      throw new Mistake(node.place(), String.valueOf(e.getMessage()));
    }
  }

  private static void exception(WorkingCalendarBuilder builder, YamlNode.Field field) {
    LocalDate date;
    try {
      date = LocalDate.parse(field.key().text());
    } catch (DateTimeException e) {
      throw new Mistake(field.key().place(), "an exception is for a date, as in `2026-12-24`");
    }
    builder.closedOn(date);
    if (field.value() instanceof YamlNode.Scalar scalar && scalar.text().equals("closed")) {
      return;
    }
    for (Hours hours : hours(field.value())) {
      if (hours.overnight()) {
        throw new Mistake(hours.place, "an exception ends on its own date, at 24:00 at the latest");
      }
      builder.openOn(new DatedHours(date, hours.from, hours.to));
    }
  }

  private static WeekType week(YamlNode.Scalar key) {
    String text = key.text();
    if (text.endsWith(" first")) {
      return WeekType.FIRST;
    }
    return text.endsWith(" second") ? WeekType.SECOND : WeekType.EVERY;
  }

  /** {@code mon}, {@code mon-fri} or {@code mon, wed}, followed by the week of two. */
  private static List<DayOfWeek> days(YamlNode.Scalar key) {
    String text = key.text().toLowerCase(Locale.ROOT).replaceAll(" (first|second)$", "");
    List<DayOfWeek> days = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      String[] ends = part.strip().split("-", -1);
      int from = DAYS.indexOf(ends[0].strip());
      int to = DAYS.indexOf(ends[ends.length - 1].strip());
      if (ends.length > 2 || from < 0 || to < 0) {
        throw new Mistake(
            key.place(),
            "`"
                + YamlReader.excerpt(key.text())
                + "` names no days; write them as mon, mon-fri or"
                + " `sat, sun`, with ` first` or ` second` for one week of two");
      }
      for (int day = from; ; day = (day + 1) % 7) {
        days.add(DayOfWeek.of(day + 1));
        if (day == to) {
          break;
        }
      }
    }
    return days;
  }

  private static List<Hours> hours(YamlNode node) {
    List<Hours> all = new ArrayList<>();
    for (YamlNode item : Shape.oneOrMore(node)) {
      for (String span : Shape.text(item).split(",", -1)) {
        all.add(Hours.read(item.place(), span.strip()));
      }
    }
    return all;
  }

  /** {@code 09:00-18:00}; an end that is not after the begin lies on the next day. */
  private record Hours(Place place, TimeOfDay from, TimeOfDay to) {

    static Hours read(Place place, String span) {
      String[] ends = span.split("-", -1);
      if (ends.length != 2) {
        throw new Mistake(
            place,
            "`" + YamlReader.excerpt(span) + "` is no span of time; write it as 09:00-18:00");
      }
      try {
        return new Hours(place, TimeOfDay.of(ends[0].strip()), TimeOfDay.of(ends[1].strip()));
      } catch (IllegalArgumentException e) {
        throw new Mistake(place, String.valueOf(e.getMessage()));
      }
    }

    boolean overnight() {
      return to.compareTo(from) <= 0;
    }

    void addTo(WorkingCalendarBuilder builder, DayOfWeek day, WeekType week) {
      if (!overnight()) {
        builder.open(WeeklyHours.of(day, from, to).in(week));
      } else if (to.equals(TimeOfDay.MIDNIGHT)) {
        builder.open(WeeklyHours.of(day, from, TimeOfDay.END_OF_DAY).in(week));
      } else {
        builder.openOvernight(day, from, to, week);
      }
    }
  }
}
