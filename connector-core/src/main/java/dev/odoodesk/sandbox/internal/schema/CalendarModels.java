package dev.odoodesk.sandbox.internal.schema;

import java.util.List;

/** Working hours. */
final class CalendarModels {
  private CalendarModels() {}

  static List<ModelBuilder> of(int version) {
    return List.of(calendar(version), attendance(version), leaves());
  }

  private static ModelBuilder calendar(int version) {
    ModelBuilder m = new ModelBuilder("resource.calendar", "Resource Working Time");
    m.chars("name", "Name").required();
    m.flag("active", "Active").fallback(true);
    m.toOne("company_id", "Company", "res.company");
    m.one2many("attendance_ids", "Working Time", "resource.calendar.attendance", "calendar_id");
    m.one2many("leave_ids", "Time Off", "resource.calendar.leaves", "calendar_id");
    m.toMany(FieldType.ONE2MANY, "global_leave_ids", "Global Time Off", "resource.calendar.leaves")
        .inverse("calendar_id")
        .computed(CalendarModels::globalLeaves)
        .seemsStored();
    m.decimal("hours_per_day", "Average Hour per Day");
    m.chars("tz", "Timezone").required().fallback("UTC");
    m.flag("two_weeks_calendar", "Calendar in 2 weeks mode").fallback(false);
    if (version >= 18) {
      m.flag("flexible_hours", "Flexible Hours").fallback(false);
    }
    if (version >= 19) {
      m.selection("schedule_type", "Type", "flexible", "Flexible", "fully_fixed", "Fully Fixed")
          .fallback("fully_fixed");
      m.flag("duration_based", "Duration Based").fallback(false);
      m.decimal("hours_per_week", "Hours per Week");
    }
    return m;
  }

  private static Object globalLeaves(Records records, Row calendar) {
    return records
        .idsWhere("resource.calendar.leaves", java.util.Map.of("calendar_id", calendar.id()))
        .stream()
        .filter(
            id -> {
              Row leave = records.row("resource.calendar.leaves", id);
              return leave != null && leave.get("resource_id") == null;
            })
        .toList();
  }

  private static ModelBuilder attendance(int version) {
    ModelBuilder m =
        new ModelBuilder("resource.calendar.attendance", "Work Detail")
            .orderedBy("sequence, week_type, dayofweek, hour_from");
    m.chars("name", "Name").required();
    m.selection(
            "dayofweek",
            "Day of Week",
            "0",
            "Monday",
            "1",
            "Tuesday",
            "2",
            "Wednesday",
            "3",
            "Thursday",
            "4",
            "Friday",
            "5",
            "Saturday",
            "6",
            "Sunday")
        .required()
        .fallback("0");
    m.decimal("hour_from", "Work from").required();
    m.decimal("hour_to", "Work to").required();
    m.toOne("calendar_id", "Resource's Calendar", "resource.calendar").required();
    if (version < 17) {
      m.selection("day_period", "Day Period", "morning", "Morning", "afternoon", "Afternoon")
          .required()
          .fallback("morning");
    } else {
      m.selection(
              "day_period",
              "Day Period",
              "morning",
              "Morning",
              "lunch",
              "Break",
              "afternoon",
              "Afternoon",
              "full_day",
              "Full Day")
          .required()
          .fallback("morning");
      m.decimal("duration_hours", "Duration (hours)");
      m.decimal("duration_days", "Duration (days)");
    }
    m.selection("week_type", "Week Number", "1", "Second", "0", "First");
    m.selection("display_type", "Display Type", "line_section", "Section");
    m.integer("sequence", "Sequence").fallback(10L);
    if (version < 19) {
      m.date("date_from", "Starting Date");
      m.date("date_to", "End Date");
      m.toOne("resource_id", "Resource", "resource.resource");
    }
    return m;
  }

  private static ModelBuilder leaves() {
    ModelBuilder m =
        new ModelBuilder("resource.calendar.leaves", "Resource Time Off Detail")
            .orderedBy("date_from");
    m.chars("name", "Reason");
    m.toOne("company_id", "Company", "res.company");
    m.toOne("calendar_id", "Working Hours", "resource.calendar");
    m.datetime("date_from", "Start Date").required();
    m.datetime("date_to", "End Date").required();
    m.toOne("resource_id", "Resource", "resource.resource");
    m.selection("time_type", "Time Type", "leave", "Time Off", "other", "Other").fallback("leave");
    return m;
  }
}
