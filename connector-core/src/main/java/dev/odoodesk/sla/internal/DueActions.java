package dev.odoodesk.sla.internal;

import dev.odoodesk.sla.Action;
import dev.odoodesk.sla.Attribute;
import dev.odoodesk.sla.DueAction;
import dev.odoodesk.sla.Names;
import dev.odoodesk.sla.Phrase;
import dev.odoodesk.sla.internal.TargetClock.ReachedStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Collects actions, less those that the ticket's facts show as done. */
final class DueActions {
  private final String policy;
  private final Timeline timeline;
  private final List<DueAction> actions = new ArrayList<>();

  DueActions(String policy, Timeline timeline) {
    this.policy = policy;
    this.timeline = timeline;
  }

  void add(Phrase kind, String name, List<Action> wanted) {
    for (int i = 0; i < wanted.size(); i++) {
      add(
          kind.name().toLowerCase(Locale.ROOT) + "/" + name + "/" + i + "/" + wanted.get(i).key(),
          timeline.created(),
          wanted.get(i),
          kind.say(name));
    }
  }

  void add(ReachedStep reached) {
    if (reached.stopped()) {
      return;
    }
    List<Action> wanted = reached.step().actions();
    String step = reached.target() + "/" + reached.step().name();
    for (int i = 0; i < wanted.size(); i++) {
      add(
          "escalation/" + step + "/" + i + "/" + wanted.get(i).key() + "@" + reached.round(),
          reached.since(),
          wanted.get(i),
          Phrase.ESCALATION.say(step));
    }
  }

  private void add(String id, Instant since, Action action, String reason) {
    if (!isDone(action, since)) {
      actions.add(new DueAction(policy + "/" + id, since, action, reason));
    }
  }

  private boolean isDone(Action action, Instant since) {
    Moment now = timeline.now();
    if (action instanceof Action.AddTag add) {
      return now.hasAny(Attribute.TAG, Set.of(Names.fold(add.tag())));
    }
    if (action instanceof Action.Assign assign) {
      return now.hasAny(Attribute.ASSIGNEE, Set.of(Names.fold(assign.user())));
    }
    if (action instanceof Action.Forward forward) {
      return now.hasAny(Attribute.TEAM, Set.of(Names.fold(forward.team())));
    }
    if (action instanceof Action.Close) {
      return now.closed();
    }
    return action instanceof Action.RaisePriority && wasRaisedSince(since);
  }

  private boolean wasRaisedSince(Instant since) {
    Moment now = timeline.now();
    if (now.priority().index() == now.priority().count() - 1) {
      return true;
    }
    return timeline.priorityChanges().stream()
        .anyMatch(
            change ->
                !change.at().isBefore(since)
                    && change.from() != null
                    && change.to().index() > change.from().index());
  }

  List<DueAction> all() {
    return actions;
  }
}
