package dev.odoodesk.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.odoodesk.sla.Severity.Source;
import dev.odoodesk.ticket.Person;
import dev.odoodesk.ticket.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeverityTest {
  private static SlaPolicy.Builder policy() {
    return SlaPolicy.builder(
            "test",
            List.of(new Level("1", ""), new Level("2", ""), new Level("3", ""), new Level("4", "")))
        .rule(new SeverityRule("urgent", new Condition.SubjectStarts(List.of("URGENTE")), "1"));
  }

  private static Severity severity(SlaPolicy policy, Story story) {
    return SlaEngine.evaluate(
            policy, story.history(), Calendars.none(), Instant.parse("2026-03-03T09:00:00Z"))
        .severity()
        .orElseThrow();
  }

  private static Story story(int priority) {
    return Story.created("2026-03-02T09:00:00Z").startsAs(priority, "New");
  }

  @Test
  void person_beatsTheRule() {
    Severity severity = severity(policy().build(), story(1).subject("URGENTE: x").stored("1"));

    assertThat(severity.level().name()).isEqualTo("3");
    assertThat(severity.source()).isEqualTo(Source.PERSON);
    assertThat(severity.reason()).contains("priority 1").contains("level 1");
  }

  @Test
  void rule_beatsWhatIsStored() {
    Severity severity = severity(policy().build(), story(1).subject("urgente: x").stored("3"));

    assertThat(severity.level().name()).isEqualTo("1");
    assertThat(severity.source()).isEqualTo(Source.RULE);
  }

  @Test
  void stored_beatsThePriority() {
    Severity severity = severity(policy().build(), story(2).stored("2"));

    assertThat(severity.level().name()).isEqualTo("2");
    assertThat(severity.source()).isEqualTo(Source.STORED);
  }

  @Test
  void priority_isLast() {
    Severity severity = severity(policy().build(), story(2));

    assertThat(severity.level().name()).isEqualTo("2");
    assertThat(severity.source()).isEqualTo(Source.PRIORITY);
  }

  @Test
  void unknownStoredLevel_saysNothing() {
    assertThat(severity(policy().build(), story(2).stored("S9")).source())
        .isEqualTo(Source.PRIORITY);
  }

  @Test
  void ourOwnRaise_isNoPersonsDecision() {
    Target target =
        Target.builder(Metric.RESOLUTION)
            .figure("3", Duration.ofHours(1), SlaPolicy.ALWAYS)
            .escalations(
                List.of(
                    new EscalationStep(
                        "deadline",
                        new Threshold.FromDeadline(Duration.ZERO),
                        List.of(new Action.RaisePriority(1)))))
            .build();
    SlaPolicy policy = policy().target(target).build();
    Story raised = story(1).stored("3").prioritised("2026-03-02T23:00:00Z", 2);
    Story raisedTwice = story(1).stored("3").prioritised("2026-03-02T23:00:00Z", 3);

    assertThat(severity(policy, raised).source()).isEqualTo(Source.STORED);
    assertThat(severity(policy, raised).level().name()).isEqualTo("3");
    assertThat(severity(policy, raisedTwice).source()).isEqualTo(Source.PERSON);
  }

  @ParameterizedTest(name = "{0} levels on {1} values: {2}")
  @CsvSource({
    "4, 4, 3 2 1 0",
    "4, 2, 1 0 0 0",
    "3, 4, 3 1 0",
    "2, 4, 3 0",
    "5, 4, 3 2 1 0 0",
    "1, 4, 3",
    "4, 1, 0 0 0 0"
  })
  void levelsMapOntoTheSelection(int levels, int count, String indices) {
    PriorityMapping mapping = new PriorityMapping(levels, Map.of());
    String[] expected = indices.split(" ", -1);
    for (int rank = 0; rank < levels; rank++) {
      assertThat(mapping.indexOf(rank, count)).isEqualTo(Integer.parseInt(expected[rank]));
    }
  }

  @Test
  void priorityWithSeveralLevels_standsForTheMildest_andTheNearestToWhatAPersonChanged() {
    PriorityMapping mapping = new PriorityMapping(4, Map.of());
    assertThat(mapping.ranksOf(new Priority("0", 0, 2))).containsExactly(1, 2, 3);
    assertThat(mapping.ranksOf(new Priority("1", 1, 2))).containsExactly(0);
    // Stored 1, and a person took the priority down to 0: level 2 is the nearest that maps to it.
    assertThat(mapping.ranksOf(new Priority("0", 0, 2)).get(0)).isEqualTo(1);
  }

  @Test
  void priorityThatNoLevelMapsTo_standsForTheNearest() {
    PriorityMapping mapping = new PriorityMapping(2, Map.of());
    assertThat(mapping.ranksOf(new Priority("2", 2, 4))).containsExactly(0);
    assertThat(mapping.ranksOf(new Priority("1", 1, 4))).containsExactly(1);
  }

  @Test
  void fixedPriorities_areTaken_andCutToTheSelection() {
    PriorityMapping mapping = new PriorityMapping(2, Map.of(0, 2, 1, 1));
    assertThat(mapping.indexOf(0, 4)).isEqualTo(2);
    assertThat(mapping.indexOf(0, 2)).isEqualTo(1);
    assertThat(mapping.indexOf(1, 1)).isZero();
  }

  @Test
  void reclassification_isSeenWithItsAuthor_butNotWhenARuleHeldAllAlong() {
    SlaPolicy policy = policy().build();
    Story byHand = story(1).prioritised("2026-03-02T12:00:00Z", 3);
    Story byUs = story(0).subject("URGENTE: x").prioritised("2026-03-02T23:00:00Z", 3);

    List<Reclassification> changes =
        SlaEngine.evaluate(
                policy, byHand.history(), Calendars.none(), Instant.parse("2026-03-03T09:00:00Z"))
            .reclassifications();
    assertThat(changes)
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.from().name()).isEqualTo("3");
              assertThat(change.to().name()).isEqualTo("1");
              assertThat(change.at()).isEqualTo("2026-03-02T12:00:00Z");
              assertThat(change.by()).isNotNull();
            });
    assertThat(
            SlaEngine.evaluate(
                    policy, byUs.history(), Calendars.none(), Instant.parse("2026-03-03T09:00:00Z"))
                .reclassifications())
        .isEmpty();
  }

  @Test
  void factThatChanges_movesTheLevelFromThenOn() {
    SlaPolicy policy =
        SlaPolicy.builder("test", List.of(new Level("1", ""), new Level("2", "")))
            .rule(new SeverityRule("hit", new Condition.FieldIn("x_hit", Set.of("all")), "1"))
            .target(
                Target.builder(Metric.RESOLUTION)
                    .figure("1", Duration.ofHours(1), SlaPolicy.ALWAYS)
                    .figure("2", Duration.ofHours(9), SlaPolicy.ALWAYS)
                    .measuredFrom(Target.MeasuredFrom.CHANGE)
                    .build())
            .build();
    Story story = story(0).field("x_hit", "one").changes("2026-03-03T08:30:00Z", "x_hit", "all");

    SlaEvaluation evaluation =
        SlaEngine.evaluate(
            policy, story.history(), Calendars.none(), Instant.parse("2026-03-03T09:00:00Z"));

    assertThat(evaluation.targets().get(0).started()).isEqualTo("2026-03-03T08:30:00Z");
    assertThat(
            SlaEngine.evaluate(
                    policy,
                    story.history(),
                    Calendars.none(),
                    Instant.parse("2026-03-03T08:00:00Z"))
                .severity()
                .orElseThrow()
                .level()
                .name())
        .isEqualTo("2");
  }

  private static SlaPolicy editedToThree() {
    return SlaPolicy.builder(
            "test", List.of(new Level("1", ""), new Level("2", ""), new Level("3", "")))
        .rule(new SeverityRule("error", new Condition.HasAny(Attribute.KIND, Set.of("Error")), "2"))
        .build();
  }

  @Test
  void storedUnderLevelsThatWereEditedSince_isNoPersonsDecision() {
    Severity untracked = severity(editedToThree(), story(2).kind("Error").stored("2"));
    assertThat(untracked.level().name()).isEqualTo("2");
    assertThat(untracked.source()).isEqualTo(Source.RULE);

    Story byUs = story(0).kind("Error").stored("2").prioritised("2026-03-02T23:00:00Z", 2);
    Severity tracked = severity(editedToThree(), byUs);
    assertThat(tracked.level().name()).isEqualTo("2");
    assertThat(tracked.source()).isEqualTo(Source.RULE);
  }

  @Test
  void personsChangeAwayFromTheStoredLevel_isTheirDecision_howeverFarItGoes() {
    Story tracked = story(1).kind("Error").stored("2").prioritised("2026-03-02T23:00:00Z", 2);
    assertThat(severity(editedToThree(), tracked).source()).isEqualTo(Source.PERSON);
    assertThat(severity(editedToThree(), tracked).level().name()).isEqualTo("1");

    Story inTwoSteps =
        story(3)
            .stored("1")
            .prioritised("2026-03-02T10:00:00Z", 2)
            .prioritised("2026-03-02T11:00:00Z", 1);
    assertThat(severity(policy().build(), inTwoSteps).source()).isEqualTo(Source.PERSON);
    assertThat(severity(policy().build(), inTwoSteps).level().name()).isEqualTo("3");
  }

  @Test
  void personsUntrackedChange_standsAsSoonAsItIsNearerToAnotherLevel() {
    SlaPolicy two =
        SlaPolicy.builder("test", List.of(new Level("1", ""), new Level("2", ""))).build();

    assertThat(severity(two, story(2).stored("1")).source()).isEqualTo(Source.STORED);
    assertThat(severity(two, story(1).stored("1")).source()).isEqualTo(Source.PERSON);
    assertThat(severity(two, story(1).stored("1")).level().name()).isEqualTo("2");
  }

  private static List<Reclassification> changes(SlaPolicy policy, Story story) {
    return SlaEngine.evaluate(
            policy, story.history(), Calendars.none(), Instant.parse("2026-03-03T09:00:00Z"))
        .reclassifications();
  }

  @Test
  void ourOwnRaiseOnAShortSelection_isNoReclassification() {
    SlaPolicy policy =
        policy()
            .target(
                Target.builder(Metric.RESOLUTION)
                    .figure("2", Duration.ofDays(2), SlaPolicy.ALWAYS)
                    .measuredFrom(Target.MeasuredFrom.CHANGE)
                    .build())
            .build();
    Story raised = story(0).of(2).stored("2").raisedBy(1).prioritised("2026-03-02T23:00:00Z", 1);

    SlaEvaluation evaluation =
        SlaEngine.evaluate(
            policy, raised.history(), Calendars.none(), Instant.parse("2026-03-03T09:00:00Z"));

    assertThat(evaluation.severity().orElseThrow().level().name()).isEqualTo("2");
    assertThat(evaluation.reclassifications()).isEmpty();
    assertThat(evaluation.targets().get(0).started()).isEqualTo("2026-03-02T09:00:00Z");
  }

  @Test
  void severalRaisesOfOurs_areNoReclassifications() {
    Story raised =
        story(1)
            .stored("3")
            .raisedBy(2)
            .prioritised("2026-03-02T20:00:00Z", 2)
            .prioritised("2026-03-02T23:00:00Z", 3);

    assertThat(changes(policy().build(), raised)).isEmpty();
  }

  @Test
  void personsChangeOnAShortSelection_leadsAwayFromTheStoredLevel() {
    Story story = story(0).of(2).stored("2").prioritised("2026-03-02T23:00:00Z", 1);

    assertThat(changes(policy().build(), story))
        .extracting(change -> change.from().name(), change -> change.to().name())
        .containsExactly(tuple("2", "1"));
  }

  @Test
  void authorOfAReclassification_isWhoseEventChangedTheLevel() {
    Story story =
        story(1)
            .by(new Person(8, "Boss"))
            .prioritised("2026-03-02T12:00:00Z", 3)
            .by(new Person(9, "Robot"))
            .changes("2026-03-02T12:00:00Z", "x_colour", "red");

    assertThat(changes(policy().build(), story))
        .extracting(change -> Objects.requireNonNull(change.by()).name())
        .containsExactly("Boss");
  }

  @Test
  void authorOfAStageChangeThatARuleAsksFor_isKnownToo() {
    SlaPolicy policy =
        policy()
            .rule(
                new SeverityRule(
                    "handed up", new Condition.HasAny(Attribute.STAGE, Set.of("Second line")), "2"))
            .build();
    Story story =
        story(0)
            .by(new Person(8, "Boss"))
            .moves("2026-03-02T12:00:00Z", "Second line")
            .by(new Person(9, "Robot"))
            .changes("2026-03-02T12:00:00Z", "x_colour", "red");

    assertThat(changes(policy, story))
        .extracting(change -> Objects.requireNonNull(change.by()).name())
        .containsExactly("Boss");
  }

  @Test
  void storedLevelOtherThanTheDecidedOne_isAChangeAtAnUnknownTime() {
    Story byPerson = story(1).stored("1");
    Story byRule = story(1).subject("URGENTE: x").stored("3");
    Story seen = story(3).stored("1").prioritised("2026-03-02T12:00:00Z", 1);

    assertThat(changes(policy().build(), byPerson))
        .containsExactly(new Reclassification(null, new Level("1", ""), new Level("3", ""), null));
    assertThat(changes(policy().build(), byRule))
        .containsExactly(new Reclassification(null, new Level("3", ""), new Level("1", ""), null));
    assertThat(changes(policy().build(), seen))
        .extracting(Reclassification::at)
        .containsExactly(Instant.parse("2026-03-02T12:00:00Z"));
  }

  @Test
  void changeThatALaterRunCannotKnow_decidesNoTarget() {
    Condition dropped = new Condition.Reclassified(Set.of("1"), Set.of("3"));
    SlaPolicy policy =
        policy()
            .rule(new SeverityRule("few", new Condition.HasAny(Attribute.TAG, Set.of("few")), "3"))
            .flag(new Flag("dropped", dropped, List.of()))
            .build();
    Instant now = Instant.parse("2026-03-03T09:00:00Z");

    assertThat(
            SlaEngine.evaluate(policy, story(1).stored("1").history(), Calendars.none(), now)
                .flags())
        .containsExactly("dropped");
    assertThat(
            SlaEngine.evaluate(
                    policy, story(3).tag("few").stored("1").history(), Calendars.none(), now)
                .flags())
        .isEmpty();
  }
}
