package dev.odoodesk.sla.internal;

import dev.odoodesk.sla.Level;
import dev.odoodesk.sla.Reclassification;
import dev.odoodesk.sla.Severity;
import dev.odoodesk.sla.Severity.Source;
import dev.odoodesk.sla.SeverityRule;
import dev.odoodesk.sla.SlaPolicy;
import dev.odoodesk.ticket.Person;
import dev.odoodesk.ticket.Priority;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which level a ticket had when: rules and priorities replayed over its life, in the light of the
 * level decided at its end.
 */
final class LevelHistory {
  private final SlaPolicy policy;
  private final Timeline timeline;
  private final Severity decided;
  private final @Nullable Level stored;
  private final Level[] levels;
  private final @Nullable SeverityRule[] rules;

  /** From where on the priority is as it is now, and no rule has said otherwise. */
  private int lastingFrom;

  /**
   * Replays.
   *
   * @param stored the level that a former run stored, if it counts
   */
  LevelHistory(SlaPolicy policy, Timeline timeline, Severity decided, @Nullable Level stored) {
    this.policy = policy;
    this.timeline = timeline;
    this.decided = decided;
    this.stored = decided.source() == Source.RULE ? null : stored;
    int count = timeline.moments().size();
    levels = new Level[count];
    rules = new SeverityRule[count];
    lastingFrom = count;
    boolean lasting = true;
    for (int i = count - 1; i >= 0; i--) {
      Moment moment = timeline.moments().get(i).inPhasesOf(timeline.created());
      lasting &= moment.priority().equals(timeline.now().priority());
      rules[i] = rule(moment, lasting);
      levels[i] = level(moment, rules[i], lasting);
      lasting &= rules[i] == null || decided.source() == Source.RULE;
      lastingFrom = lasting ? i : lastingFrom;
    }
  }

  private @Nullable SeverityRule rule(Moment moment, boolean lasting) {
    return lasting && decided.source() == Source.PERSON
        ? null
        : SeverityDecision.match(policy, moment);
  }

  private Level level(Moment moment, @Nullable SeverityRule rule, boolean lasting) {
    if (rule != null) {
      return SeverityDecision.level(policy, rule.level());
    }
    if (lasting && decided.source() != Source.RULE) {
      return decided.level();
    }
    return stored != null && isOurs(stored, moment.priority())
        ? stored
        : SeverityDecision.byPriority(policy, moment.priority());
  }

  /** Whether a priority stood for the stored level, or for it on the way up our escalations. */
  private boolean isOurs(Level level, Priority priority) {
    int own = policy.priorities().indexOf(policy.levels().indexOf(level), priority.count());
    return priority.index() >= own && priority.index() <= own + timeline.ticket().raisedBy();
  }

  /** Level, rule and changes at one of the timeline's moments. */
  Standing at(int moment) {
    SeverityRule rule = rules[moment];
    return new Standing(levels[moment], rule == null ? null : rule.name(), changes(moment));
  }

  /** How the level changed, in order. */
  List<Reclassification> changes() {
    return changes(levels.length - 1);
  }

  private List<Reclassification> changes(int last) {
    List<Reclassification> changes = new ArrayList<>();
    for (int i = 1; i <= last; i++) {
      if (!levels[i].equals(levels[i - 1])) {
        changes.add(
            new Reclassification(
                timeline.moments().get(i).from(), levels[i - 1], levels[i], who(i)));
      }
    }
    return changes;
  }

  /** Who caused the event that changed the level; several events may share a moment. */
  private @Nullable Person who(int moment) {
    Level level = levels[moment - 1];
    Person who = null;
    for (Timeline.Step step : timeline.stepsAt(timeline.moments().get(moment).from())) {
      Moment facts = step.facts().inPhasesOf(timeline.created());
      boolean lasting = moment >= lastingFrom && facts.priority().equals(timeline.now().priority());
      Level next = level(facts, rule(facts, lasting), lasting);
      if (!Objects.equals(next, level)) {
        level = next;
        who = step.by();
      }
    }
    return who;
  }
}
