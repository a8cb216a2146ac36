package dev.odoodesk.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EscalationTest {
  private static final SlaPolicy POLICY =
      SlaPolicy.builder("test", List.of(new Level("1", "")))
          .calendar("office", SlaEngineTest.OFFICE)
          .target(
              Target.builder(Metric.RESOLUTION)
                  .figure("1", Duration.ofHours(4), "office")
                  .escalations(
                      List.of(
                          step("half", new Threshold.Share(50), new Action.AddTag("half")),
                          step(
                              "soon",
                              new Threshold.FromDeadline(Duration.ofMinutes(-30)),
                              new Action.Assign("Eva")),
                          step(
                              "late",
                              new Threshold.FromDeadline(Duration.ofHours(1)),
                              new Action.RaisePriority(1),
                              new Action.Note("late"))))
                  .build())
          .build();

  private static EscalationStep step(String name, Threshold at, Action... actions) {
    return new EscalationStep(name, at, List.of(actions));
  }

  private static SlaEvaluation evaluate(Story story, String now) {
    return SlaEngine.evaluate(POLICY, story.history(), Calendars.none(), Instant.parse(now));
  }

  private static Story story() {
    return Story.created("2026-03-02T08:00:00Z");
  }

  @Test
  void stepsAreDueFromTheirPointOnTheClockOn() {
    assertThat(evaluate(story(), "2026-03-02T09:59:59Z").actions()).isEmpty();
    assertThat(evaluate(story(), "2026-03-02T09:00:00Z").nextChange())
        .contains(Instant.parse("2026-03-02T10:00:00Z"));
    assertThat(evaluate(story(), "2026-03-02T10:00:00Z").actions())
        .extracting(DueAction::action, DueAction::since, DueAction::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                new Action.AddTag("half"),
                Instant.parse("2026-03-02T10:00:00Z"),
                "escalation resolution/half"));
    assertThat(evaluate(story(), "2026-03-03T08:00:00Z").actions())
        .extracting(DueAction::since)
        .containsExactly(
            Instant.parse("2026-03-02T10:00:00Z"),
            Instant.parse("2026-03-02T11:30:00Z"),
            Instant.parse("2026-03-02T13:00:00Z"),
            Instant.parse("2026-03-02T13:00:00Z"));
  }

  @Test
  void afterTheDeadline_theNextStepIsTheNextChange() {
    assertThat(evaluate(story(), "2026-03-02T12:00:00Z").nextChange())
        .contains(Instant.parse("2026-03-02T13:00:00Z"));
    assertThat(evaluate(story(), "2026-03-02T13:00:00Z").nextChange()).isEmpty();
  }

  @Test
  void whatTheTicketShowsAsDone_isNotDueAgain() {
    Story done = story().tag("HALF").prioritised("2026-03-02T13:00:00Z", 1);

    assertThat(evaluate(done, "2026-03-03T08:00:00Z").actions())
        .extracting(DueAction::action)
        .containsExactly(new Action.Assign("Eva"), new Action.Note("late"));
    assertThat(evaluate(story().startsAs(3, "New"), "2026-03-03T08:00:00Z").actions())
        .extracting(DueAction::action)
        .doesNotContain(new Action.RaisePriority(1));
  }

  @Test
  void priorityRaisedBeforeTheStep_isRaisedByIt() {
    Story early = story().prioritised("2026-03-02T12:59:59Z", 1);

    assertThat(evaluate(early, "2026-03-03T08:00:00Z").actions())
        .extracting(DueAction::action)
        .contains(new Action.RaisePriority(1));
  }

  @Test
  void identity_staysTheSameFromRunToRun() {
    List<String> first =
        evaluate(story(), "2026-03-03T08:00:00Z").actions().stream().map(DueAction::id).toList();
    List<String> second =
        evaluate(story(), "2026-03-04T08:00:00Z").actions().stream().map(DueAction::id).toList();

    assertThat(first).isEqualTo(second).doesNotHaveDuplicates();
    assertThat(first.get(0))
        .isEqualTo("test/escalation/resolution/half/0/tag half@2026-03-02T08:00:00Z");
  }

  @Test
  void alternativesOfATarget_areNotTakenForOneAnother() {
    SlaPolicy policy =
        SlaPolicy.builder("test", List.of(new Level("1", ""), new Level("2", "")))
            .target(noted("1", "call the manager"))
            .target(noted("2", "look at it"))
            .build();
    Instant now = Instant.parse("2026-03-05T00:00:00Z");
    String urgent = onlyAction(policy, story().startsAs(3, "New"), now).id();
    String normal = onlyAction(policy, story().startsAs(0, "New"), now).id();

    assertThat(urgent).isNotEqualTo(normal);
  }

  private static Target noted(String level, String text) {
    return Target.builder(Metric.RESOLUTION)
        .figure(level, Duration.ofHours(4), SlaPolicy.ALWAYS)
        .escalations(List.of(step("half", new Threshold.Share(50), new Action.Note(text))))
        .build();
  }

  private static DueAction onlyAction(SlaPolicy policy, Story story, Instant now) {
    List<DueAction> actions =
        SlaEngine.evaluate(policy, story.history(), Calendars.none(), now).actions();
    assertThat(actions).hasSize(1);
    return actions.get(0);
  }

  @Test
  void closedTickets_areNotEscalated() {
    Story closed = story().moves("2026-03-02T11:00:00Z", "Solved");

    assertThat(evaluate(closed, "2026-03-03T08:00:00Z").actions()).isEmpty();
  }

  @Test
  void pausedClocks_keepTheStepsTheyReached_andWaitWithTheNext() {
    Target paused =
        Target.builder(Metric.RESOLUTION)
            .figure("1", Duration.ofHours(4), SlaPolicy.ALWAYS)
            .pauses(
                List.of(
                    new Pause("waits", new Condition.HasAny(Attribute.STAGE, Set.of("Waiting")))))
            .escalations(List.of(step("half", new Threshold.Share(50), new Action.Note("half"))))
            .build();
    SlaPolicy policy =
        SlaPolicy.builder("test", List.of(new Level("1", ""))).target(paused).build();
    Story before = story().moves("2026-03-02T09:00:00Z", "Waiting");
    Story after = story().moves("2026-03-02T11:00:00Z", "Waiting");
    Instant now = Instant.parse("2026-03-05T00:00:00Z");

    assertThat(SlaEngine.evaluate(policy, before.history(), Calendars.none(), now).actions())
        .isEmpty();
    assertThat(SlaEngine.evaluate(policy, after.history(), Calendars.none(), now).actions())
        .hasSize(1);
  }

  @Test
  void exclusionsAndFlags_haveActionsToo_untilTheyAreDone() {
    SlaPolicy policy =
        SlaPolicy.builder("test", List.of(new Level("1", "")))
            .exclusion(
                new Exclusion(
                    "sales",
                    new Condition.HasAny(Attribute.KIND, Set.of("Commercial")),
                    Set.of(),
                    List.of(new Action.Forward("Sales"), new Action.Forward("support"))))
            .flag(
                new Flag(
                    "close",
                    new Condition.HasAny(Attribute.KIND, Set.of("Commercial")),
                    List.of(new Action.Close())))
            .build();
    Instant now = Instant.parse("2026-03-05T00:00:00Z");
    Story open = story().kind("commercial");
    Story closed = story().kind("commercial").moves("2026-03-02T11:00:00Z", "Solved");

    assertThat(SlaEngine.evaluate(policy, open.history(), Calendars.none(), now).actions())
        .extracting(DueAction::action)
        .containsExactly(new Action.Forward("Sales"), new Action.Close());
    assertThat(SlaEngine.evaluate(policy, closed.history(), Calendars.none(), now).actions())
        .extracting(DueAction::id)
        .containsExactly("test/exclusion/sales/0/forward Sales");
  }
}
