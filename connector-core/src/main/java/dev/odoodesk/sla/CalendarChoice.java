package dev.odoodesk.sla;

import dev.odoodesk.calendar.WorkingCalendar;
import java.util.Objects;

/** Where a policy takes a calendar from. */
public sealed interface CalendarChoice {

  /** Written in the policy. */
  record Fixed(WorkingCalendar calendar) implements CalendarChoice {
    public Fixed {
      Objects.requireNonNull(calendar, "calendar");
    }

    @Override
    public String toString() {
      return calendar.digest();
    }
  }

  /**
   * The team's calendar in Odoo.
   *
   * @param otherwise stands in where the team has none
   */
  record OfTeam(WorkingCalendar otherwise) implements CalendarChoice {
    public OfTeam {
      Objects.requireNonNull(otherwise, "otherwise");
    }

    @Override
    public String toString() {
      return "team, otherwise " + otherwise.digest();
    }
  }
}
