package dev.odoodesk.sla.internal;

import dev.odoodesk.sla.Level;
import dev.odoodesk.sla.Phrase;
import dev.odoodesk.sla.Reclassification;
import dev.odoodesk.sla.Severity;
import dev.odoodesk.sla.Severity.Source;
import dev.odoodesk.sla.SeverityRule;
import dev.odoodesk.sla.SlaPolicy;
import dev.odoodesk.ticket.Person;
import dev.odoodesk.ticket.Priority;
import dev.odoodesk.ticket.Ticket;
import dev.odoodesk.ticket.TicketEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a ticket's level comes from, first that applies: a person's change of priority since our
 * last write, the first matching rule, the stored level, the priority as it is.
 *
 * @param severity the decision
 * @param standing the decision with what led to it
 */
record SeverityDecision(Severity severity, Standing standing) {

  /**
   * Decides.
   *
   * @param personMayHaveDecided false where a priority that differs from the stored level is known
   *     to be our own doing
   */
  static SeverityDecision of(SlaPolicy policy, Timeline timeline, boolean personMayHaveDecided) {
    Moment now = timeline.now().inPhasesOf(timeline.created());
    Priority priority = now.priority();
    Level stored =
        timeline.priorityChangesLater() ? null : policy.level(timeline.ticket().storedSeverity());
    SeverityRule rule = null;
    Severity severity;
    if (personMayHaveDecided
        && stored != null
        && !isFor(policy, stored, timeline.ticket(), priority)) {
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
    String ruleName = rule == null ? null : rule.name();
    return new SeverityDecision(
        severity, new Standing(severity.level(), ruleName, changes(policy, timeline, severity)));
  }

  /** Whether we left the priority there: for the level itself, or raised by escalations. */
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

  private static Level byPriority(SlaPolicy policy, Priority priority) {
    List<Integer> ranks = policy.priorities().ranksOf(priority);
    return policy.levels().get(ranks.get(ranks.size() - 1));
  }

  private static @Nullable SeverityRule match(SlaPolicy policy, Moment facts) {
    for (SeverityRule rule : policy.severityRules()) {
      if (rule.when().holds(facts)) {
        return rule;
      }
    }
    return null;
  }

  private static Level level(SlaPolicy policy, String name) {
    Level level = policy.level(name);
    if (level == null) {
      throw new IllegalStateException("a compiled policy has no unknown level: " + name);
    }
    return level;
  }

  /** Replays the rules and priorities over the ticket's life. */
  private static List<Reclassification> changes(
      SlaPolicy policy, Timeline timeline, Severity decided) {
    List<Moment> moments = timeline.moments();
    if (moments.size() == 1) {
      return List.of();
    }
    Level[] levels = new Level[moments.size()];
    boolean trailing = true;
    for (int i = moments.size() - 1; i >= 0; i--) {
      Moment moment = moments.get(i).inPhasesOf(timeline.created());
      trailing &= moment.priority().equals(timeline.now().priority());
      SeverityRule rule =
          trailing && decided.source() == Source.PERSON ? null : match(policy, moment);
      if (rule != null) {
        trailing &= decided.source() == Source.RULE;
        levels[i] = level(policy, rule.level());
      } else if (trailing && decided.source() != Source.RULE) {
        levels[i] = decided.level();
      } else {
        levels[i] = byPriority(policy, moment.priority());
      }
    }
    List<Reclassification> changes = new ArrayList<>();
    for (int i = 1; i < levels.length; i++) {
      if (!levels[i].equals(levels[i - 1])) {
        Instant at = moments.get(i).from();
        changes.add(new Reclassification(at, levels[i - 1], levels[i], who(timeline, at)));
      }
    }
    return changes;
  }

  private static @Nullable Person who(Timeline timeline, Instant at) {
    Person who = null;
    for (TicketEvent event : timeline.history().events()) {
      if (event.at().equals(at)) {
        if (event instanceof TicketEvent.PriorityChange change) {
          who = change.by();
        } else if (event instanceof TicketEvent.FieldChange change) {
          who = change.by();
        }
      }
    }
    return who;
  }
}
