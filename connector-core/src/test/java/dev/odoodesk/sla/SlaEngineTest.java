package dev.odoodesk.sla;

import static dev.odoodesk.sla.SlaState.AT_RISK;
import static dev.odoodesk.sla.SlaState.BREACHED;
import static dev.odoodesk.sla.SlaState.MET;
import static dev.odoodesk.sla.SlaState.NOT_APPLICABLE;
import static dev.odoodesk.sla.SlaState.ON_TRACK;
import static dev.odoodesk.sla.SlaState.PAUSED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.odoodesk.calendar.TimeOfDay;
import dev.odoodesk.calendar.WorkingCalendar;
import dev.odoodesk.ticket.TicketHistory.Unknown;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One clock at a time: Mon-Fri 09:00-17:00 in Madrid, or the wall clock. */
class SlaEngineTest {
  private static final Condition WAITS =
      new Condition.HasAny(Attribute.STAGE, Set.of("Waiting for customer"));
  static final WorkingCalendar OFFICE =
      WorkingCalendar.builder("office", ZoneId.of("Europe/Madrid"))
          .open(
              EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
              TimeOfDay.of("09:00"),
              TimeOfDay.of("17:00"))
          .build();

  private static SlaPolicy policy(Target.Builder... targets) {
    SlaPolicy.Builder policy =
        SlaPolicy.builder(
                "test",
                List.of(
                    new Level("1", ""), new Level("2", ""), new Level("3", ""), new Level("4", "")))
            .calendar("office", OFFICE);
    for (Target.Builder target : targets) {
      policy.target(target.build());
    }
    return policy.build();
  }

  private static Target.Builder resolution(String within, String calendar) {
    return allLevels(Target.builder(Metric.RESOLUTION), within, calendar)
        .pauses(List.of(new Pause("waits for the customer", WAITS)));
  }

  private static Target.Builder allLevels(Target.Builder target, String within, String calendar) {
    for (String level : List.of("1", "2", "3", "4")) {
      target.figure(level, Duration.parse(within), calendar);
    }
    return target;
  }

  private static TargetEvaluation only(SlaPolicy policy, Story story, String now) {
    SlaEvaluation evaluation =
        SlaEngine.evaluate(policy, story.history(), Calendars.none(), Instant.parse(now));
    assertThat(evaluation.targets()).hasSize(1);
    TargetEvaluation target = evaluation.targets().get(0);
    assertThat(target.trace().counted()).isEqualTo(target.used());
    assertThat(evaluation.state()).isEqualTo(target.state());
    return target;
  }

  @Test
  void runningOnTheWallClock_hasDeadlineAndRiskAsNextChange() {
    TargetEvaluation target =
        only(
            policy(resolution("PT10H", SlaPolicy.ALWAYS)),
            Story.created("2026-03-02T08:00:00Z"),
            "2026-03-02T09:00:00Z");

    assertThat(target.state()).isEqualTo(ON_TRACK);
    assertThat(target.deadline()).isEqualTo("2026-03-02T18:00:00Z");
    assertThat(target.used()).isEqualTo(Duration.ofHours(1));
    assertThat(target.left()).isEqualTo(Duration.ofHours(9));
    assertThat(target.nextChange()).isEqualTo("2026-03-02T16:00:00Z");
  }

  @Test
  void riskReached_isAtRiskUntilTheDeadline() {
    TargetEvaluation target =
        only(
            policy(resolution("PT10H", SlaPolicy.ALWAYS)),
            Story.created("2026-03-02T08:00:00Z"),
            "2026-03-02T16:00:00Z");

    assertThat(target.state()).isEqualTo(AT_RISK);
    assertThat(target.nextChange()).isEqualTo("2026-03-02T18:00:00Z");
  }

  @Test
  void atTheDeadline_runningIsBreachedAndStoppedIsMet() {
    SlaPolicy policy = policy(resolution("PT10H", SlaPolicy.ALWAYS));
    Story open = Story.created("2026-03-02T08:00:00Z");
    Story closed = Story.created("2026-03-02T08:00:00Z").moves("2026-03-02T18:00:00Z", "Solved");

    assertThat(only(policy, open, "2026-03-02T17:59:59Z").state()).isEqualTo(AT_RISK);
    TargetEvaluation broken = only(policy, open, "2026-03-02T18:00:00Z");
    assertThat(broken.state()).isEqualTo(BREACHED);
    assertThat(broken.breachedAt()).isEqualTo("2026-03-02T18:00:00Z");
    assertThat(broken.nextChange()).isNull();
    assertThat(only(policy, closed, "2026-04-01T00:00:00Z").state()).isEqualTo(MET);
  }

  @Test
  void paused_hasNoDeadline() {
    TargetEvaluation target =
        only(
            policy(resolution("PT10H", "office")),
            Story.created("2026-03-02T09:00:00Z")
                .moves("2026-03-02T11:00:00Z", "Waiting for customer"),
            "2026-03-03T12:00:00Z");

    assertThat(target.state()).isEqualTo(PAUSED);
    assertThat(target.deadline()).isNull();
    assertThat(target.nextChange()).isNull();
    assertThat(target.note()).isEqualTo("waits for the customer");
    assertThat(target.used()).isEqualTo(Duration.ofHours(2));
  }

  @Test
  void pausedAndResumed_movesTheDeadlineByTheWorkingTimeOfThePause() {
    TargetEvaluation target =
        only(
            policy(resolution("PT10H", "office")),
            Story.created("2026-03-02T09:00:00Z")
                .moves("2026-03-02T11:00:00Z", "Waiting for customer")
                .moves("2026-03-03T09:00:00Z", "In progress"),
            "2026-03-03T10:00:00Z");

    assertThat(target.trace().segments())
        .extracting(Segment::counted, Segment::amount, Segment::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(true, Duration.ofHours(2), "counted"),
            org.assertj.core.groups.Tuple.tuple(
                false, Duration.ofHours(6), "waits for the customer"),
            org.assertj.core.groups.Tuple.tuple(true, Duration.ofHours(1), "counted"));
    assertThat(target.deadline()).isEqualTo("2026-03-04T09:00:00Z");
  }

  @Test
  void breachedThenPaused_staysBreachedWithItsDeadline() {
    TargetEvaluation target =
        only(
            policy(resolution("PT1H", SlaPolicy.ALWAYS)),
            Story.created("2026-03-02T09:00:00Z")
                .moves("2026-03-02T11:00:00Z", "Waiting for customer"),
            "2026-03-02T12:00:00Z");

    assertThat(target.state()).isEqualTo(BREACHED);
    assertThat(target.deadline()).isEqualTo("2026-03-02T10:00:00Z");
    assertThat(target.left()).isEqualTo(Duration.ofHours(-1));
  }

  @Test
  void reopened_runsOnWithoutTheTimeItWasClosed() {
    TargetEvaluation target =
        only(
            policy(resolution("PT10H", SlaPolicy.ALWAYS)),
            Story.created("2026-03-02T09:00:00Z")
                .moves("2026-03-02T11:00:00Z", "Solved")
                .moves("2026-03-03T11:00:00Z", "In progress"),
            "2026-03-03T12:00:00Z");

    assertThat(target.state()).isEqualTo(ON_TRACK);
    assertThat(target.used()).isEqualTo(Duration.ofHours(3));
    assertThat(target.deadline()).isEqualTo("2026-03-03T19:00:00Z");
  }

  @Test
  void beforeCreation_nothingIsCounted() {
    TargetEvaluation target =
        only(
            policy(resolution("PT10H", "office")),
            Story.created("2026-03-02T09:00:00Z").moves("2026-03-02T10:00:00Z", "Solved"),
            "2026-03-01T00:00:00Z");

    assertThat(target.state()).isEqualTo(ON_TRACK);
    assertThat(target.used()).isZero();
    assertThat(target.deadline()).isEqualTo("2026-03-03T11:00:00Z");
  }

  @Test
  void firstResponse_stopsAtTheFirstPublicStaffReply() {
    SlaPolicy policy =
        policy(allLevels(Target.builder(Metric.FIRST_RESPONSE), "PT1H", SlaPolicy.ALWAYS));
    Story story =
        Story.created("2026-03-02T09:00:00Z")
            .customerWrites("2026-03-02T09:10:00Z")
            .staffReplies("2026-03-02T09:20:00Z")
            .staffReplies("2026-03-02T11:00:00Z");

    TargetEvaluation target = only(policy, story, "2026-03-02T12:00:00Z");
    assertThat(target.state()).isEqualTo(MET);
    assertThat(target.stopped()).isEqualTo("2026-03-02T09:20:00Z");
    assertThat(target.used()).isEqualTo(Duration.ofMinutes(20));
  }

  @Test
  void firstResponse_closedWithoutAReplyStopsAtTheClosing() {
    SlaPolicy policy =
        policy(allLevels(Target.builder(Metric.FIRST_RESPONSE), "PT1H", SlaPolicy.ALWAYS));
    Story story = Story.created("2026-03-02T09:00:00Z").moves("2026-03-02T09:30:00Z", "Solved");

    assertThat(only(policy, story, "2026-03-02T12:00:00Z").stopped())
        .isEqualTo("2026-03-02T09:30:00Z");
  }

  @Test
  void solvedBeforeTheClockCouldStart_hasNoClock() {
    Condition handedOver = new Condition.FieldIn("x_phase", Set.of("helpdesk"));
    SlaPolicy policy =
        policy(
            allLevels(Target.builder(Metric.FIRST_RESPONSE), "PT1H", SlaPolicy.ALWAYS)
                .start(handedOver));
    Story story =
        Story.created("2026-03-02T09:00:00Z")
            .field("x_phase", "rollout")
            .moves("2026-03-02T10:00:00Z", "Solved")
            .changes("2026-03-03T09:00:00Z", "x_phase", "helpdesk");

    assertThat(only(policy, story, "2026-03-03T10:00:00Z").state()).isEqualTo(NOT_APPLICABLE);
    story.moves("2026-03-04T09:00:00Z", "In progress");
    assertThat(only(policy, story, "2026-03-04T10:00:00Z").started())
        .isEqualTo("2026-03-03T09:00:00Z");
  }

  @Test
  void answeredBeforeTheClockCouldStart_hasNoFirstResponseClock() {
    SlaPolicy policy =
        policy(
            allLevels(Target.builder(Metric.FIRST_RESPONSE), "PT1H", SlaPolicy.ALWAYS)
                .start(new Condition.FieldIn("x_phase", Set.of("helpdesk"))));
    Story story =
        Story.created("2026-03-02T09:00:00Z")
            .field("x_phase", "rollout")
            .staffReplies("2026-03-02T09:20:00Z")
            .changes("2026-03-03T09:00:00Z", "x_phase", "helpdesk");

    assertThat(only(policy, story, "2026-03-09T00:00:00Z").state()).isEqualTo(NOT_APPLICABLE);
    story.staffReplies("2026-03-03T12:00:00Z");
    assertThat(only(policy, story, "2026-03-09T00:00:00Z").state()).isEqualTo(NOT_APPLICABLE);
  }

  @Test
  void customerWaitingSinceBeforeTheClockCouldStart_isAnsweredInTimeFromItsStart() {
    SlaPolicy policy =
        policy(
            allLevels(Target.builder(Metric.NEXT_RESPONSE), "PT1H", SlaPolicy.ALWAYS)
                .start(new Condition.FieldIn("x_phase", Set.of("helpdesk"))));
    Story story =
        Story.created("2026-03-02T09:00:00Z")
            .field("x_phase", "rollout")
            .staffReplies("2026-03-02T09:20:00Z")
            .customerWrites("2026-03-02T10:00:00Z")
            .staffReplies("2026-03-02T15:00:00Z")
            .customerWrites("2026-03-02T16:00:00Z")
            .changes("2026-03-03T09:00:00Z", "x_phase", "helpdesk");

    TargetEvaluation waiting = only(policy, story, "2026-03-03T09:30:00Z");
    assertThat(waiting.started()).isEqualTo("2026-03-03T09:00:00Z");
    assertThat(waiting.deadline()).isEqualTo("2026-03-03T10:00:00Z");
    assertThat(waiting.missed()).isZero();
    story.staffReplies("2026-03-03T11:00:00Z");
    assertThat(only(policy, story, "2026-03-03T12:00:00Z").state()).isEqualTo(BREACHED);
  }

  @Test
  void closing_endsTheWait_andTheNextQuestionBeginsAnother() {
    SlaPolicy policy =
        policy(allLevels(Target.builder(Metric.NEXT_RESPONSE), "PT1H", SlaPolicy.ALWAYS));
    Story story =
        Story.created("2026-03-02T09:00:00Z")
            .staffReplies("2026-03-02T09:10:00Z")
            .customerWrites("2026-03-02T10:00:00Z")
            .moves("2026-03-02T10:30:00Z", "Solved");

    assertThat(only(policy, story, "2026-03-02T12:00:00Z").used())
        .isEqualTo(Duration.ofMinutes(30));
    story.moves("2026-03-03T08:59:00Z", "In progress").customerWrites("2026-03-03T09:00:00Z");
    TargetEvaluation second = only(policy, story, "2026-03-03T09:45:00Z");
    assertThat(second.started()).isEqualTo("2026-03-03T09:00:00Z");
    assertThat(second.used()).isEqualTo(Duration.ofMinutes(45));
    assertThat(second.missed()).isZero();
  }

  @Test
  void reopenedWithoutAQuestion_nobodyWaits() {
    SlaPolicy policy =
        policy(allLevels(Target.builder(Metric.NEXT_RESPONSE), "PT1H", SlaPolicy.ALWAYS));
    Story story =
        Story.created("2026-03-02T09:00:00Z")
            .staffReplies("2026-03-02T09:10:00Z")
            .customerWrites("2026-03-02T10:00:00Z")
            .moves("2026-03-02T11:30:00Z", "Solved")
            .moves("2026-03-03T08:00:00Z", "In progress");

    TargetEvaluation late = only(policy, story, "2026-03-03T09:45:00Z");
    assertThat(late.state()).isEqualTo(BREACHED);
    assertThat(late.stopped()).isEqualTo("2026-03-02T11:30:00Z");
  }

  @Test
  void questionOnAClosedTicket_waitsFromItsReopening_andNotAtAllIfItStaysClosed() {
    SlaPolicy policy =
        policy(allLevels(Target.builder(Metric.NEXT_RESPONSE), "PT1H", SlaPolicy.ALWAYS));
    Story story =
        Story.created("2026-03-02T09:00:00Z")
            .staffReplies("2026-03-02T09:10:00Z")
            .customerWrites("2026-03-02T10:00:00Z")
            .moves("2026-03-02T12:00:00Z", "Solved")
            .customerWrites("2026-03-02T12:05:00Z");

    TargetEvaluation thanked = only(policy, story, "2026-03-03T00:00:00Z");
    assertThat(thanked.state()).isEqualTo(BREACHED);
    assertThat(thanked.started()).isEqualTo("2026-03-02T10:00:00Z");
    story.moves("2026-03-03T09:00:00Z", "In progress");
    TargetEvaluation reopened = only(policy, story, "2026-03-03T09:10:00Z");
    assertThat(reopened.started()).isEqualTo("2026-03-03T09:00:00Z");
    assertThat(reopened.missed()).isEqualTo(1);
  }

  @Test
  void roundMissedEarlier_isBrokenForCompliance_thoughTheLastWasMet() {
    SlaPolicy policy =
        policy(allLevels(Target.builder(Metric.NEXT_RESPONSE), "PT1H", SlaPolicy.ALWAYS));
    Story story =
        Story.created("2026-03-02T09:00:00Z")
            .staffReplies("2026-03-02T09:10:00Z")
            .customerWrites("2026-03-02T10:00:00Z")
            .staffReplies("2026-03-02T12:00:00Z")
            .customerWrites("2026-03-02T13:00:00Z")
            .staffReplies("2026-03-02T13:10:00Z");

    SlaEvaluation evaluation =
        SlaEngine.evaluate(
            policy, story.history(), Calendars.none(), Instant.parse("2026-03-03T00:00:00Z"));

    assertThat(evaluation.state()).isEqualTo(MET);
    assertThat(evaluation.complianceState()).isEqualTo(BREACHED);
    assertThat(evaluation.targets().get(0).missedAt())
        .containsExactly(Instant.parse("2026-03-02T11:00:00Z"));
    assertThat(evaluation.targets().get(0).brokenAt())
        .contains(Instant.parse("2026-03-02T11:00:00Z"));
  }

  @Test
  void nextResponse_beginsWithTheFirstUnansweredMessageAndEndsWithTheAnswer() {
    SlaPolicy policy =
        policy(allLevels(Target.builder(Metric.NEXT_RESPONSE), "PT1H", SlaPolicy.ALWAYS));
    Story story =
        Story.created("2026-03-02T09:00:00Z")
            .customerWrites("2026-03-02T09:01:00Z")
            .staffReplies("2026-03-02T10:00:00Z")
            .customerWrites("2026-03-02T11:00:00Z")
            .customerWrites("2026-03-02T11:30:00Z");

    assertThat(only(policy, story, "2026-03-02T10:30:00Z").state()).isEqualTo(NOT_APPLICABLE);
    TargetEvaluation running = only(policy, story, "2026-03-02T11:45:00Z");
    assertThat(running.started()).isEqualTo("2026-03-02T11:00:00Z");
    assertThat(running.deadline()).isEqualTo("2026-03-02T12:00:00Z");
    story.staffReplies("2026-03-02T12:30:00Z");
    assertThat(only(policy, story, "2026-03-02T13:00:00Z").state()).isEqualTo(BREACHED);
    story.customerWrites("2026-03-02T14:00:00Z").staffReplies("2026-03-02T14:10:00Z");
    TargetEvaluation later = only(policy, story, "2026-03-02T15:00:00Z");
    assertThat(later.state()).isEqualTo(MET);
    assertThat(later.missed()).isEqualTo(1);
  }

  @Test
  void periodicUpdate_restartsWithEachReplyOfStaffAndEndsWithTheClosing() {
    SlaPolicy policy =
        policy(allLevels(Target.builder(Metric.PERIODIC_UPDATE), "PT24H", SlaPolicy.ALWAYS));
    Story story =
        Story.created("2026-03-02T09:00:00Z")
            .staffReplies("2026-03-02T10:00:00Z")
            .customerWrites("2026-03-02T20:00:00Z")
            .staffReplies("2026-03-03T09:00:00Z");

    TargetEvaluation running = only(policy, story, "2026-03-03T10:00:00Z");
    assertThat(running.started()).isEqualTo("2026-03-03T09:00:00Z");
    assertThat(running.deadline()).isEqualTo("2026-03-04T09:00:00Z");
    story.moves("2026-03-03T12:00:00Z", "Solved");
    assertThat(only(policy, story, "2026-03-09T12:00:00Z").state()).isEqualTo(MET);
  }

  @Test
  void timeInStage_addsUpAllVisits() {
    Condition testing = new Condition.HasAny(Attribute.STAGE, Set.of("Testing"));
    SlaPolicy policy =
        policy(
            allLevels(
                Target.builder(Metric.TIME_IN_STAGE).runs(testing), "PT5H", SlaPolicy.ALWAYS));
    Story story =
        Story.created("2026-03-02T09:00:00Z")
            .moves("2026-03-02T10:00:00Z", "Testing")
            .moves("2026-03-02T12:00:00Z", "In progress")
            .moves("2026-03-02T20:00:00Z", "Testing");

    TargetEvaluation target = only(policy, story, "2026-03-02T21:00:00Z");
    assertThat(target.started()).isEqualTo("2026-03-02T10:00:00Z");
    assertThat(target.used()).isEqualTo(Duration.ofHours(3));
    assertThat(target.deadline()).isEqualTo("2026-03-02T23:00:00Z");
    assertThat(only(policy, story, "2026-03-02T12:30:00Z").state()).isEqualTo(MET);
    assertThat(only(policy, story, "2026-03-02T09:30:00Z").state()).isEqualTo(NOT_APPLICABLE);
  }

  @Test
  void unknownStageChanges_takeThePresentStageAndSaySo() {
    SlaPolicy policy = policy(resolution("PT10H", SlaPolicy.ALWAYS));
    Story paused =
        Story.created("2026-03-02T09:00:00Z")
            .startsAs(0, "Waiting for customer")
            .unknown(Unknown.TRACKED_CHANGES);

    SlaEvaluation evaluation =
        SlaEngine.evaluate(
            policy, paused.history(), Calendars.none(), Instant.parse("2026-03-05T00:00:00Z"));
    assertThat(evaluation.state()).isEqualTo(PAUSED);
    assertThat(evaluation.unknown()).containsExactly(Unknown.TRACKED_CHANGES);
  }

  @Test
  void closedAtAnUnknownTime_isMetOnlyWhileTheDeadlineHasNotCome() {
    SlaPolicy policy = policy(resolution("PT10H", SlaPolicy.ALWAYS));
    Story closed =
        Story.created("2026-03-02T09:00:00Z")
            .startsAs(0, "Solved")
            .unknown(Unknown.TRACKED_CHANGES);

    assertThat(only(policy, closed, "2026-03-02T19:00:00Z").state()).isEqualTo(MET);
    TargetEvaluation later = only(policy, closed, "2026-03-02T19:00:01Z");
    assertThat(later.state()).isEqualTo(NOT_APPLICABLE);
    assertThat(later.note()).isEqualTo("closed, and it is unknown when");
  }

  @Test
  void stageThatTheHistoryDoesNotExplain_isTakenAndNamedUnknown() {
    SlaPolicy policy = policy(resolution("PT10H", SlaPolicy.ALWAYS));
    Story closedSilently =
        Story.created("2026-03-02T09:00:00Z")
            .moves("2026-03-02T10:00:00Z", "In progress")
            .startsAs(0, "Solved");

    SlaEvaluation evaluation =
        SlaEngine.evaluate(
            policy,
            closedSilently.history(),
            Calendars.none(),
            Instant.parse("2026-03-09T00:00:00Z"));

    assertThat(evaluation.unknown()).containsExactly(Unknown.TRACKED_CHANGES);
    assertThat(evaluation.state()).isEqualTo(NOT_APPLICABLE);
  }

  @Test
  void unknownReplies_leaveTheResponseOpenAndTheResolutionRunning() {
    SlaPolicy policy =
        policy(
            allLevels(Target.builder(Metric.FIRST_RESPONSE), "PT1H", SlaPolicy.ALWAYS),
            resolution("PT10H", SlaPolicy.ALWAYS));
    Story story = Story.created("2026-03-02T09:00:00Z").unknown(Unknown.REPLIES);

    SlaEvaluation evaluation =
        SlaEngine.evaluate(
            policy, story.history(), Calendars.none(), Instant.parse("2026-03-02T12:00:00Z"));

    assertThat(evaluation.targets())
        .extracting(TargetEvaluation::state)
        .containsExactly(NOT_APPLICABLE, ON_TRACK);
  }
}
