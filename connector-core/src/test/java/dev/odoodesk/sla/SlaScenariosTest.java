package dev.odoodesk.sla;

import static dev.odoodesk.sla.SlaPolicy.ALWAYS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.odoodesk.calendar.Holidays;
import dev.odoodesk.calendar.TimeOfDay;
import dev.odoodesk.calendar.WeekType;
import dev.odoodesk.calendar.WorkingCalendar;
import dev.odoodesk.ticket.TicketHistory;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What other SLA engines got wrong, each with the public report. */
class SlaScenariosTest {
  private static final EnumSet<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final WorkingCalendar OFFICE =
      WorkingCalendar.builder("office", MADRID)
          .open(WEEK, TimeOfDay.of("09:00"), TimeOfDay.of("17:00"))
          .build();
  private static final List<Pause> WAITS =
      List.of(new Pause("waits", new Condition.HasAny(Attribute.STAGE, Set.of("Waiting"))));

  private static SlaPolicy.Builder policy(WorkingCalendar calendar, Target... targets) {
    SlaPolicy.Builder policy =
        SlaPolicy.builder("test", List.of(new Level("1", ""), new Level("2", "")))
            .calendar("office", calendar);
    for (Target target : targets) {
      policy.target(target);
    }
    return policy;
  }

  private static Target target(Metric metric, String calendar, String level1, String level2) {
    return Target.builder(metric)
        .figure("1", Duration.parse(level1), calendar)
        .figure("2", Duration.parse(level2), calendar)
        .pauses(metric == Metric.RESOLUTION ? WAITS : List.of())
        .build();
  }

  private static Target resolution(String calendar, String within) {
    return target(Metric.RESOLUTION, calendar, within, within);
  }

  private static SlaEvaluation evaluate(SlaPolicy policy, Story story, String now) {
    return evaluate(policy, story.history(), now);
  }

  private static SlaEvaluation evaluate(SlaPolicy policy, TicketHistory history, String now) {
    return SlaEngine.evaluate(policy, history, Calendars.none(), Instant.parse(now));
  }

  private static TargetEvaluation first(SlaPolicy policy, Story story, String now) {
    return evaluate(policy, story, now).targets().get(0);
  }

  /** frappe/helpdesk#3776, glpi#15429: a deadline read in the viewer's zone was past at once. */
  @Test
  void scenario1_deadlinesAreInstants_soANewTicketIsNotFailed() {
    WorkingCalendar tokyo =
        WorkingCalendar.builder("tokyo", ZoneId.of("Asia/Tokyo"))
            .open(WEEK, TimeOfDay.of("09:00"), TimeOfDay.of("17:00"))
            .build();
    SlaPolicy policy =
        policy(tokyo, resolution("office", "PT1H")).zone(ZoneId.of("America/Los_Angeles")).build();

    TargetEvaluation target =
        first(policy, Story.created("2026-03-02T00:00:00Z"), "2026-03-02T00:00:00Z");

    assertThat(target.state()).isEqualTo(SlaState.ON_TRACK);
    assertThat(target.deadline()).isEqualTo("2026-03-02T01:00:00Z");
  }

  /** frappe/helpdesk#3776: paused, then resolved directly; the last pause counted as worked. */
  @Test
  void scenario2_resolvedOutOfAPause_keepsThePause() {
    SlaPolicy policy = policy(OFFICE, resolution(ALWAYS, "PT4H")).build();
    Story story =
        Story.created("2026-03-02T09:00:00Z")
            .moves("2026-03-02T10:00:00Z", "Waiting")
            .moves("2026-03-05T10:00:00Z", "Solved");

    TargetEvaluation target = first(policy, story, "2026-03-06T00:00:00Z");

    assertThat(target.state()).isEqualTo(SlaState.MET);
    assertThat(target.used()).isEqualTo(Duration.ofHours(1));
    assertThat(target.trace().paused()).isEqualTo(Duration.ofDays(3));
    assertThat(target.deadline()).isEqualTo("2026-03-05T13:00:00Z");
  }

  /** glpi#6902: the pause time was lost when the policy was swapped while the ticket was paused. */
  @Test
  void scenario3_policySwappedDuringAPause_keepsThePause() {
    SlaPolicy before = policy(OFFICE, resolution(ALWAYS, "PT4H")).build();
    SlaPolicy after = policy(OFFICE, resolution(ALWAYS, "PT8H")).build();
    Story story =
        Story.created("2026-03-02T09:00:00Z")
            .moves("2026-03-02T10:00:00Z", "Waiting")
            .moves("2026-03-03T10:00:00Z", "In progress");

    assertThat(first(before, story, "2026-03-02T12:00:00Z").state()).isEqualTo(SlaState.PAUSED);
    assertThat(first(after, story, "2026-03-03T10:00:00Z").deadline())
        .isEqualTo("2026-03-03T17:00:00Z");
  }

  /** glpi#687: a ticket created outside working hours started its clock at the wrong moment. */
  @Test
  void scenario4_createdOutsideWorkingHours_startsWithTheNextOpening() {
    SlaPolicy policy = policy(OFFICE, resolution("office", "PT2H")).build();

    assertThat(
            first(policy, Story.created("2026-03-06T20:00:00Z"), "2026-03-07T00:00:00Z").deadline())
        .isEqualTo("2026-03-09T10:00:00Z");
    assertThat(
            first(policy, Story.created("2026-03-09T03:00:00Z"), "2026-03-09T03:00:00Z").deadline())
        .isEqualTo("2026-03-09T10:00:00Z");
  }

  /** frappe/helpdesk#2214: the policy was edited and open tickets kept the old target. */
  @Test
  void scenario5_editedPolicy_countsForOpenTicketsAtOnce() {
    Story story = Story.created("2026-03-02T09:00:00Z");
    SlaPolicy before = policy(OFFICE, resolution(ALWAYS, "PT4H")).build();
    SlaPolicy after = policy(OFFICE, resolution(ALWAYS, "PT2H")).build();

    assertThat(first(before, story, "2026-03-02T12:00:00Z").state()).isEqualTo(SlaState.ON_TRACK);
    assertThat(first(after, story, "2026-03-02T12:00:00Z").state()).isEqualTo(SlaState.BREACHED);
    assertThat(before.digest()).isNotEqualTo(after.digest());
  }

  /** zammad#4353: the policy was switched off and its tickets stayed escalated. */
  @Test
  void scenario6_switchedOffPolicy_leavesNoClock() {
    Story story = Story.created("2026-03-02T09:00:00Z");
    SlaPolicy off = policy(OFFICE, resolution(ALWAYS, "PT4H")).enabled(false).build();

    SlaEvaluation evaluation = evaluate(off, story, "2026-03-09T12:00:00Z");

    assertThat(evaluation.applies()).isFalse();
    assertThat(evaluation.state()).isEqualTo(SlaState.NOT_APPLICABLE);
    assertThat(evaluation.deadline(Metric.RESOLUTION)).isEmpty();
  }

  /** zammad#3140: the update clock kept running after the agent had answered. */
  @Test
  void scenario7_answered_stopsTheNextResponseAndRestartsTheUpdate() {
    SlaPolicy policy =
        policy(
                OFFICE,
                target(Metric.NEXT_RESPONSE, ALWAYS, "PT2H", "PT2H"),
                target(Metric.PERIODIC_UPDATE, ALWAYS, "PT24H", "PT24H"))
            .build();
    Story story =
        Story.created("2026-03-02T09:00:00Z")
            .staffReplies("2026-03-02T09:30:00Z")
            .customerWrites("2026-03-02T10:00:00Z")
            .staffReplies("2026-03-02T11:00:00Z");

    SlaEvaluation evaluation = evaluate(policy, story, "2026-03-02T20:00:00Z");

    assertThat(evaluation.targets().get(0).state()).isEqualTo(SlaState.MET);
    assertThat(evaluation.targets().get(0).used()).isEqualTo(Duration.ofHours(1));
    assertThat(evaluation.targets().get(1).started()).isEqualTo("2026-03-02T11:00:00Z");
  }

  /** zammad#5177: an update target shorter than the first-response target overruled it. */
  @Test
  void scenario8_shortUpdateTarget_waitsForTheFirstResponse() {
    SlaPolicy policy =
        policy(
                OFFICE,
                target(Metric.FIRST_RESPONSE, ALWAYS, "PT4H", "PT4H"),
                target(Metric.PERIODIC_UPDATE, ALWAYS, "PT1H", "PT1H"),
                target(Metric.NEXT_RESPONSE, ALWAYS, "PT1H", "PT1H"))
            .build();
    Story story = Story.created("2026-03-02T09:00:00Z").customerWrites("2026-03-02T09:05:00Z");

    SlaEvaluation evaluation = evaluate(policy, story, "2026-03-02T11:00:00Z");

    assertThat(evaluation.targets())
        .extracting(TargetEvaluation::state)
        .containsExactly(SlaState.ON_TRACK, SlaState.NOT_APPLICABLE, SlaState.NOT_APPLICABLE);
    assertThat(evaluation.nextChange()).contains(Instant.parse("2026-03-02T12:12:00Z"));
  }

  /** dbt_zendesk#92: holidays were ignored in business minutes. */
  @Test
  void scenario9_holidays_doNotCount() {
    WorkingCalendar madrid =
        WorkingCalendar.builder("office", MADRID)
            .open(WEEK, TimeOfDay.of("09:00"), TimeOfDay.of("17:00"))
            .holidays(Holidays.of("es", "md"))
            .build();
    SlaPolicy policy = policy(madrid, resolution("office", "PT8H")).build();

    TargetEvaluation target =
        first(policy, Story.created("2026-04-02T10:00:00Z"), "2026-04-06T10:00:00Z");

    // Maundy Thursday and Good Friday are holidays in Madrid.
    assertThat(target.used()).isEqualTo(Duration.ofHours(3));
    assertThat(target.deadline()).isEqualTo("2026-04-06T15:00:00Z");
  }

  /** dbt_zendesk#114, #154: on the day of a DST change spans with different offsets were merged. */
  @Test
  void scenario10_dayOfADstChange_keepsElapsedTime() {
    WorkingCalendar nights =
        WorkingCalendar.builder("nights", MADRID).open(DayOfWeek.SUNDAY, "00:00", "12:00").build();
    SlaPolicy policy = policy(nights, resolution("office", "PT20H")).build();

    TargetEvaluation spring =
        first(policy, Story.created("2026-03-28T23:00:00Z"), "2026-03-29T12:00:00Z");
    TargetEvaluation autumn =
        first(policy, Story.created("2026-10-24T22:00:00Z"), "2026-10-25T12:00:00Z");

    assertThat(spring.used()).isEqualTo(Duration.ofHours(11));
    assertThat(autumn.used()).isEqualTo(Duration.ofHours(13));
  }

  /** dbt_zendesk#116, #142: the breach was taken as the maximum over segments. */
  @Test
  void scenario11_breachMoment_liesInTheSegmentWhereItBroke() {
    SlaPolicy policy = policy(OFFICE, resolution(ALWAYS, "PT2H")).build();
    Story story =
        Story.created("2026-03-02T09:00:00Z")
            .moves("2026-03-02T10:00:00Z", "Waiting")
            .moves("2026-03-02T12:00:00Z", "In progress")
            .moves("2026-03-02T14:00:00Z", "Waiting")
            .moves("2026-03-02T18:00:00Z", "In progress")
            .moves("2026-03-02T20:00:00Z", "Solved");

    TargetEvaluation target = first(policy, story, "2026-03-03T00:00:00Z");

    assertThat(target.breachedAt()).isEqualTo("2026-03-02T13:00:00Z");
    assertThat(target.deadline()).isEqualTo("2026-03-02T13:00:00Z");
    assertThat(target.used()).isEqualTo(Duration.ofHours(5));
  }

  /** dbt_zendesk#136: a first reply outside the schedule, or none, dropped the ticket. */
  @Test
  void scenario12_firstReplyOutsideTheSchedule_orNone_isInTheFigures() {
    SlaPolicy policy =
        policy(OFFICE, target(Metric.FIRST_RESPONSE, "office", "PT2H", "PT2H")).build();
    Story atNight = Story.created("2026-03-02T20:00:00Z").staffReplies("2026-03-02T22:00:00Z");
    Story none = Story.created("2026-03-02T20:00:00Z");

    TargetEvaluation replied = first(policy, atNight, "2026-03-05T00:00:00Z");
    assertThat(replied.state()).isEqualTo(SlaState.MET);
    assertThat(replied.used()).isZero();
    assertThat(replied.stopped()).isEqualTo("2026-03-02T22:00:00Z");
    assertThat(first(policy, none, "2026-03-05T00:00:00Z").state()).isEqualTo(SlaState.BREACHED);
  }

  /** Vendor documentation of a large CRM: a hold over non-working time was counted twice. */
  @Test
  void scenario13_holdOverClosedTime_movesTheDeadlineByItsWorkingTimeOnly() {
    WorkingCalendar madrid =
        WorkingCalendar.builder("office", MADRID)
            .open(WEEK, TimeOfDay.of("09:00"), TimeOfDay.of("17:00"))
            .holidays(Holidays.of("es", "md"))
            .build();
    SlaPolicy policy = policy(madrid, resolution("office", "PT4H")).build();
    Story story =
        Story.created("2026-04-01T13:00:00Z")
            .moves("2026-04-02T10:00:00Z", "Waiting")
            .moves("2026-04-06T08:00:00Z", "In progress");

    TargetEvaluation target = first(policy, story, "2026-04-06T08:00:00Z");

    assertThat(target.trace().paused()).isEqualTo(Duration.ofHours(1));
    assertThat(target.deadline()).isEqualTo("2026-04-06T10:00:00Z");
  }

  /** frappe/helpdesk#2212: lunch breaks could not be expressed. */
  @Test
  void scenario14_lunchBreaks_doNotCount() {
    WorkingCalendar lunch =
        WorkingCalendar.builder("office", MADRID)
            .open(WEEK, TimeOfDay.of("09:00"), TimeOfDay.of("18:00"))
            .breakAt(WEEK, TimeOfDay.of("13:00"), TimeOfDay.of("14:30"))
            .build();
    SlaPolicy policy = policy(lunch, resolution("office", "PT2H")).build();

    TargetEvaluation target =
        first(policy, Story.created("2026-03-02T11:00:00Z"), "2026-03-02T13:00:00Z");

    assertThat(target.used()).isEqualTo(Duration.ofHours(1));
    assertThat(target.deadline()).isEqualTo("2026-03-02T14:30:00Z");
  }

  /** A published Odoo plan_hours example: 24:00 kept as 23:59:59.999999 lost microseconds. */
  @Test
  void scenario15_shiftAcrossMidnight_losesNothing() {
    WorkingCalendar nights =
        WorkingCalendar.builder("nights", ZoneId.of("UTC"))
            .openOvernight(
                DayOfWeek.MONDAY, TimeOfDay.of("22:00"), TimeOfDay.of("06:00"), WeekType.EVERY)
            .build();
    SlaPolicy policy = policy(nights, resolution("office", "PT8H")).build();

    TargetEvaluation target =
        first(policy, Story.created("2026-03-02T00:00:00Z"), "2026-03-03T06:00:00Z");

    assertThat(target.used()).isEqualTo(Duration.ofHours(8));
    assertThat(target.deadline()).isEqualTo("2026-03-03T06:00:00Z");
    assertThat(first(policy, Story.created("2026-03-02T00:00:00Z"), "2026-03-03T00:00:00Z").used())
        .isEqualTo(Duration.ofHours(2));
  }

  /** zammad#904, #2579: merged and reopened tickets, and those without a value, broke reports. */
  @Test
  void scenario16_mergedReopenedAndEmptyTickets_evaluate() {
    SlaPolicy policy =
        policy(
                OFFICE,
                resolution(ALWAYS, "PT4H"),
                target(Metric.NEXT_RESPONSE, ALWAYS, "PT1H", "PT1H"))
            .build();
    Story merged = Story.created("2026-03-02T09:00:00Z").archived();
    Story reopened =
        Story.created("2026-03-02T09:00:00Z")
            .moves("2026-03-02T10:00:00Z", "Solved")
            .moves("2026-03-05T10:00:00Z", "In progress");

    SlaEvaluation gone = evaluate(policy, merged, "2026-03-09T00:00:00Z");
    assertThat(gone.state()).isEqualTo(SlaState.NOT_APPLICABLE);
    assertThat(gone.targets().get(0).note()).isEqualTo("archived without being closed");
    assertThat(evaluate(policy, reopened, "2026-03-02T12:00:00Z").state()).isEqualTo(SlaState.MET);
    TargetEvaluation running = first(policy, reopened, "2026-03-05T11:00:00Z");
    assertThat(running.state()).isEqualTo(SlaState.ON_TRACK);
    assertThat(running.deadline()).isEqualTo("2026-03-05T13:00:00Z");
  }

  /** helpdesk_mgmt_sla: an expired state was final even when policy or calendar changed. */
  @Test
  void scenario17_breached_isNotFinalWhenPolicyOrCalendarChange() {
    Story story = Story.created("2026-03-06T15:00:00Z");
    String monday = "2026-03-09T08:30:00Z";

    assertThat(first(policy(OFFICE, resolution(ALWAYS, "PT4H")).build(), story, monday).state())
        .isEqualTo(SlaState.BREACHED);
    assertThat(first(policy(OFFICE, resolution("office", "PT4H")).build(), story, monday).state())
        .isEqualTo(SlaState.ON_TRACK);
    assertThat(first(policy(OFFICE, resolution(ALWAYS, "PT80H")).build(), story, monday).state())
        .isEqualTo(SlaState.AT_RISK);
  }

  /** ServiceNow's explicit option, and glpi#6902: a retroactive change of priority. */
  @Test
  void scenario18_reclassified_isMeasuredFromCreationWithThePausesSoFar() {
    Target fromCreation = target(Metric.RESOLUTION, ALWAYS, "PT4H", "PT24H");
    Target fromChange =
        Target.builder(Metric.RESOLUTION)
            .figure("1", Duration.ofHours(4), ALWAYS)
            .figure("2", Duration.ofHours(24), ALWAYS)
            .pauses(WAITS)
            .measuredFrom(Target.MeasuredFrom.CHANGE)
            .build();
    Story story =
        Story.created("2026-03-02T09:00:00Z")
            .moves("2026-03-02T10:00:00Z", "Waiting")
            .moves("2026-03-02T12:00:00Z", "In progress")
            .prioritised("2026-03-02T13:00:00Z", 3);

    TargetEvaluation creation =
        first(policy(OFFICE, fromCreation).build(), story, "2026-03-02T13:30:00Z");
    assertThat(creation.target()).isEqualTo(Duration.ofHours(4));
    assertThat(creation.used()).isEqualTo(Duration.ofMinutes(150));
    assertThat(creation.deadline()).isEqualTo("2026-03-02T15:00:00Z");
    TargetEvaluation change =
        first(policy(OFFICE, fromChange).build(), story, "2026-03-02T13:30:00Z");
    assertThat(change.started()).isEqualTo("2026-03-02T13:00:00Z");
    assertThat(change.deadline()).isEqualTo("2026-03-02T17:00:00Z");
  }
}
