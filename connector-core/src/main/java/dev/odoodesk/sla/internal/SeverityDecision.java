package dev.odoodesk.sla.internal;

import dev.odoodesk.sla.Level;
import dev.odoodesk.sla.Phrase;
import dev.odoodesk.sla.PriorityMapping;
import dev.odoodesk.sla.Reclassification;
import dev.odoodesk.sla.Severity;
import dev.odoodesk.sla.Severity.Source;
import dev.odoodesk.sla.SeverityRule;
import dev.odoodesk.sla.SlaPolicy;
import dev.odoodesk.ticket.Priority;
import dev.odoodesk.ticket.Ticket;
import dev.odoodesk.ticket.TicketEvent.PriorityChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a ticket's level comes from, first that applies: a person's change of priority since our
 * last write, the first matching rule, the stored level, the priority as it is.
 *
 * @param severity the decision
 * @param standing the decision with what led to it, as far as later runs will know it too
 * @param changes known changes of level, that from the stored level included
 */
record SeverityDecision(Severity severity, Standing standing, List<Reclassification> changes) {
  SeverityDecision {
    changes = List.copyOf(changes);
  }

  /**
   * Decides.
   *
   * @param personMayHaveDecided false where a priority that differs from the stored level is known
   *     to be our own doing
   */
  static SeverityDecision of(SlaPolicy policy, Timeline timeline, boolean personMayHaveDecided) {
    Moment now = timeline.now().inPhasesOf(timeline.created());
    Priority priority = now.priority();
    Level stored = stored(policy, timeline);
    SeverityRule rule = null;
    Severity severity;
    if (personMayHaveDecided && stored != null && isByPerson(policy, stored, timeline, priority)) {
      severity =
          new Severity(
              nearest(policy, stored, priority),
              Source.PERSON,
              Phrase.BY_PERSON.say(priority, stored));
    } else {
      rule = match(policy, now);
      if (rule != null) {
        severity =
            new Severity(level(policy, rule.level()), Source.RULE, Phrase.BY_RULE.say(rule.name()));
      } else if (stored != null) {
        severity = new Severity(stored, Source.STORED, Phrase.STORED.say(stored));
      } else {
        severity =
            new Severity(
                byPriority(policy, priority), Source.PRIORITY, Phrase.BY_PRIORITY.say(priority));
      }
    }
    List<Reclassification> known =
        timeline.moments().size() == 1
            ? List.of()
            : new LevelHistory(policy, timeline, severity, stored).changes();
    List<Reclassification> all = withStored(known, stored, severity.level());
    String ruleName = rule == null ? null : rule.name();
    // What a rule changes at an unknown time is known to this run alone, a person's change to all.
    List<Reclassification> lasting = severity.source() == Source.PERSON ? all : known;
    return new SeverityDecision(severity, new Standing(severity.level(), ruleName, lasting), all);
  }

  /** The level at each of the timeline's moments. */
  LevelHistory history(SlaPolicy policy, Timeline timeline) {
    return new LevelHistory(policy, timeline, severity, stored(policy, timeline));
  }

  private static @Nullable Level stored(SlaPolicy policy, Timeline timeline) {
    return timeline.priorityChangesLater()
        ? null
        : policy.level(timeline.ticket().storedSeverity());
  }

  /** The known changes, and the one away from the stored level if it is not among them. */
  private static List<Reclassification> withStored(
      List<Reclassification> known, @Nullable Level stored, Level decided) {
    if (stored == null
        || stored.equals(decided)
        || known.stream().anyMatch(change -> change.from().equals(stored))) {
      return known;
    }
    List<Reclassification> all = new ArrayList<>(known);
    all.add(new Reclassification(null, stored, decided, null));
    return all;
  }

  /**
   * Whether the priority is a person's decision and not what we left there, perhaps under levels
   * that the policy has no longer. Where the ticket's changes of priority are known, one of them
   * must lead away from where we left it; else the priority must be nearer to another level's.
   */
  private static boolean isByPerson(
      SlaPolicy policy, Level stored, Timeline timeline, Priority priority) {
    Ticket ticket = timeline.ticket();
    if (isFor(policy, stored, ticket, priority)) {
      return false;
    }
    List<PriorityChange> changes = timeline.priorityChanges();
    if (!changes.isEmpty()) {
      return changes.stream()
          .map(PriorityChange::from)
          .anyMatch(from -> from == null || isFor(policy, stored, ticket, from));
    }
    PriorityMapping mapping = policy.priorities();
    int own = mapping.indexOf(policy.levels().indexOf(stored), priority.count());
    int nearest = mapping.indexOf(mapping.ranksOf(priority).get(0), priority.count());
    return Math.abs(priority.index() - nearest) < Math.abs(priority.index() - own);
  }

  /** Whether we left a priority there: for the level itself, or raised by escalations. */
  private static boolean isFor(SlaPolicy policy, Level level, Ticket ticket, Priority priority) {
    int rank = policy.levels().indexOf(level);
    int index = policy.priorities().indexOf(rank, priority.count());
    int raised = Math.min(priority.count() - 1, index + ticket.raisedBy());
    return priority.index() == index || priority.index() == raised;
  }

  private static Level nearest(SlaPolicy policy, Level stored, Priority priority) {
    int rank = policy.levels().indexOf(stored);
    return policy.priorities().ranksOf(priority).stream()
        .min(Comparator.comparingInt(candidate -> Math.abs(candidate - rank)))
        .map(policy.levels()::get)
        .orElse(stored);
  }

  static Level byPriority(SlaPolicy policy, Priority priority) {
    List<Integer> ranks = policy.priorities().ranksOf(priority);
    return policy.levels().get(ranks.get(ranks.size() - 1));
  }

  static @Nullable SeverityRule match(SlaPolicy policy, Moment facts) {
    for (SeverityRule rule : policy.severityRules()) {
      if (rule.when().holds(facts)) {
        return rule;
      }
    }
    return null;
  }

  static Level level(SlaPolicy policy, String name) {
    Level level = policy.level(name);
    if (level == null) {
      throw new IllegalStateException("a compiled policy has no unknown level: " + name);
    }
    return level;
  }
}
