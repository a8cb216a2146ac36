package dev.odoodesk.sla;

import dev.odoodesk.ticket.Person;
import dev.odoodesk.ticket.Priority;
import dev.odoodesk.ticket.Stage;
import dev.odoodesk.ticket.Ticket;
import dev.odoodesk.ticket.TicketEvent;
import dev.odoodesk.ticket.TicketHistory;
import dev.odoodesk.ticket.TicketKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds for any timeline, over 100,000 random ones. */
class SlaPropertiesTest {
  private static final long SEED = Long.getLong("odoodesk.seed", 20_260_302L);
  private static final int TIMELINES = 100_000;
  private static final Instant BEGIN = Instant.parse("2026-03-20T00:00:00Z");
  private static final List<Stage> STAGES =
      List.of(
          new Stage(1, "New", false),
          new Stage(2, "In progress", false),
          new Stage(3, "Waiting", false),
          new Stage(4, "Solved", true));
  private static final List<Person> PEOPLE =
      List.of(new Person(7, "Agent"), new Person(8, "Boss"), new Person(9, "Robot"));
  private static final SlaPolicy POLICY = policy();

  private static SlaPolicy policy() {
    Condition waits = new Condition.HasAny(Attribute.STAGE, Set.of("Waiting"));
    SlaPolicy.Builder policy =
        SlaPolicy.builder("random", List.of(new Level("1", ""), new Level("2", "")))
            .calendar("office", SlaEngineTest.OFFICE)
            .rule(new SeverityRule("hit", new Condition.FieldIn("x_hit", Set.of("all")), "1"));
    for (Metric metric : Metric.values()) {
      Target.Builder target =
          Target.builder(metric)
              .figure("1", Duration.ofHours(2), SlaPolicy.ALWAYS)
              .figure("2", Duration.ofHours(9), "office")
              .pauses(List.of(new Pause("waits", waits)));
      if (metric == Metric.TIME_IN_STAGE) {
        target.runs(new Condition.HasAny(Attribute.STAGE, Set.of("In progress", "Waiting")));
      }
      policy.target(target.build());
    }
    return policy.build();
  }

  /** A ticket whose present values follow from its events. */
  private static TicketHistory history(Random random, boolean reclassified) {
    Instant created = BEGIN.plusSeconds(random.nextInt(1_000_000));
    Instant at = created;
    Stage stage = STAGES.get(random.nextInt(3));
    Priority priority = priority(random.nextInt(4));
    String hit = random.nextInt(4) == 0 ? "all" : "one";
    List<TicketEvent> events = new ArrayList<>();
    int count = random.nextInt(12);
    for (int i = 0; i < count; i++) {
      // Often the same second, so that message ids decide.
      at = random.nextInt(3) == 0 ? at : at.plusSeconds(random.nextInt(60_000));
      Person by = PEOPLE.get(random.nextInt(PEOPLE.size()));
      switch (random.nextInt(reclassified ? 6 : 3)) {
        case 0, 1 -> {
          Stage next = STAGES.get(random.nextInt(STAGES.size()));
          events.add(new TicketEvent.StageChange(at, i + 1, stage, next, by));
          stage = next;
        }
        case 2 ->
            events.add(
                new TicketEvent.Reply(
                    at,
                    i + 1,
                    random.nextBoolean() ? TicketEvent.Side.STAFF : TicketEvent.Side.CUSTOMER,
                    null));
        case 3 -> {
          String next = random.nextBoolean() ? "all" : "one";
          events.add(new TicketEvent.FieldChange(at, i + 1, "x_hit", hit, next, by));
          hit = next;
        }
        default -> {
          Priority next = priority(random.nextInt(4));
          events.add(new TicketEvent.PriorityChange(at, i + 1, priority, next, by));
          priority = next;
        }
      }
    }
    Ticket ticket =
        Ticket.builder(new TicketKey("helpdesk.ticket", 1), created, priority)
            .stage(stage)
            .fields(Map.of("x_hit", hit))
            .build();
    return TicketHistory.of(ticket, events);
  }

  private static Priority priority(int index) {
    return new Priority(String.valueOf(index), index, 4);
  }

  private static SlaEvaluation evaluate(TicketHistory history, Instant now) {
    return SlaEngine.evaluate(POLICY, history, Calendars.none(), now);
  }

  @Test
  void countedSegmentsAddUpToUsedTime_andTheirOrderIsWithoutGaps() {
    Random random = new Random(SEED);
    for (int i = 0; i < TIMELINES; i++) {
      TicketHistory history = history(random, true);
      Instant now = history.ticket().created().plusSeconds(random.nextInt(900_000) - 1000);
      for (TargetEvaluation target : evaluate(history, now).targets()) {
        boolean addsUp =
            target.trace().counted().equals(target.used())
                && target.left().equals(target.target().minus(target.used()));
        Instant end = target.started();
        for (Segment segment : target.trace().segments()) {
          addsUp &= segment.from().equals(end);
          end = segment.to();
        }
        if (target.state() == SlaState.BREACHED) {
          addsUp &= target.used().compareTo(target.target()) >= 0;
          addsUp &= Objects.equals(target.breachedAt(), target.deadline());
        }
        if (target.state() == SlaState.MET) {
          Instant stopped = target.stopped();
          Instant deadline = target.deadline();
          addsUp &= stopped != null && deadline != null && !stopped.isAfter(deadline);
        }
        require(addsUp, SEED, i, target);
      }
    }
  }

  @Test
  void unrelatedEvents_changeNothing() {
    Random random = new Random(SEED + 1);
    for (int i = 0; i < TIMELINES; i++) {
      TicketHistory history = history(random, true);
      Instant created = history.ticket().created();
      Instant now = created.plusSeconds(random.nextInt(900_000));
      List<TicketEvent> more = new ArrayList<>(history.events());
      Instant at = sometimesOfAnEvent(random, history);
      Person by = PEOPLE.get(random.nextInt(PEOPLE.size()));
      more.add(new TicketEvent.FieldChange(at, 900, "x_colour", "red", "blue", by));
      more.add(new TicketEvent.AssigneeChange(at, 901, null, new Person(5, "Eva"), by));

      SlaEvaluation with = evaluate(TicketHistory.of(history.ticket(), more), now);

      require(with.equals(evaluate(history, now)), SEED + 1, i, with);
    }
  }

  private static Instant sometimesOfAnEvent(Random random, TicketHistory history) {
    List<TicketEvent> events = history.events();
    return events.isEmpty() || random.nextBoolean()
        ? history.ticket().created().plusSeconds(random.nextInt(900_000))
        : events.get(random.nextInt(events.size())).at();
  }

  @Test
  void randomTimelines_areReclassifiedByRulesAndByPeople() {
    Random random = new Random(SEED + 5);
    int byRule = 0;
    int known = 0;
    for (int i = 0; i < TIMELINES; i++) {
      TicketHistory history = history(random, true);
      SlaEvaluation evaluation = evaluate(history, BEGIN.plus(Duration.ofDays(60)));
      byRule += evaluation.severity().orElseThrow().source() == Severity.Source.RULE ? 1 : 0;
      for (Reclassification change : evaluation.reclassifications()) {
        require(change.by() != null, SEED + 5, i, change);
        known++;
      }
    }
    require(byRule > TIMELINES / 4 && known > TIMELINES / 2, SEED + 5, byRule, known);
  }

  @Test
  void laterMoments_neverLowerUsedTime() {
    Random random = new Random(SEED + 2);
    for (int i = 0; i < TIMELINES; i++) {
      TicketHistory history = history(random, false);
      Instant earlier = history.ticket().created().plusSeconds(random.nextInt(600_000));
      Instant later = earlier.plusSeconds(random.nextInt(300_000));
      List<TargetEvaluation> before = evaluate(history, earlier).targets();
      List<TargetEvaluation> after = evaluate(history, later).targets();
      for (int t = 0; t < before.size(); t++) {
        // A new round begins at nothing.
        if (Objects.equals(before.get(t).started(), after.get(t).started())) {
          boolean grows = after.get(t).used().compareTo(before.get(t).used()) >= 0;
          require(grows, SEED + 2, i, after.get(t));
        }
      }
    }
  }

  @Test
  void orderOfReading_hasNoInfluence() {
    Random random = new Random(SEED + 3);
    for (int i = 0; i < TIMELINES; i++) {
      TicketHistory history = history(random, true);
      Instant now = history.ticket().created().plusSeconds(random.nextInt(900_000));
      List<TicketEvent> shuffled = new ArrayList<>(history.events());
      shuffled.addAll(history.events().subList(0, history.events().size() / 2));
      Collections.shuffle(shuffled, random);

      SlaEvaluation again = evaluate(TicketHistory.of(history.ticket(), shuffled), now);

      require(again.equals(evaluate(history, now)), SEED + 3, i, again);
    }
  }

  @Test
  void nothingButTime_changesTheStateAtNextChangeOnly() {
    Random random = new Random(SEED + 4);
    for (int i = 0; i < TIMELINES; i++) {
      TicketHistory history = history(random, true);
      Instant last =
          history.events().isEmpty()
              ? history.ticket().created()
              : history.events().get(history.events().size() - 1).at();
      Instant now = last.plusSeconds(random.nextInt(100_000));
      SlaEvaluation evaluation = evaluate(history, now);
      List<SlaState> states = states(evaluation);
      if (evaluation.nextChange().isEmpty()) {
        boolean stays = states(history, now.plus(Duration.ofDays(400))).equals(states);
        require(stays, SEED + 4, i, evaluation);
      } else {
        Instant change = evaluation.nextChange().get();
        boolean then =
            change.isAfter(now)
                && states(history, change.minusSeconds(1)).equals(states)
                && !states(history, change).equals(states);
        require(then, SEED + 4, i, evaluation);
      }
    }
  }

  /** AssertJ's descriptions would cost more than the evaluations. */
  private static void require(boolean holds, long seed, int timeline, Object seen) {
    if (!holds) {
      throw new AssertionError("seed " + seed + ", timeline " + timeline + ": " + seen);
    }
  }

  private static List<SlaState> states(TicketHistory history, Instant now) {
    return states(evaluate(history, now));
  }

  private static List<SlaState> states(SlaEvaluation evaluation) {
    return evaluation.targets().stream().map(TargetEvaluation::state).toList();
  }
}
