package dev.odoodesk.sla.internal;

import dev.odoodesk.sla.Condition;
import dev.odoodesk.sla.Metric;
import dev.odoodesk.sla.Target;
import dev.odoodesk.ticket.TicketEvent.Reply;
import dev.odoodesk.ticket.TicketEvent.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the rounds of a target's clock on a timeline, in order; none if it never started. */
final class Lives {
  private final Timeline timeline;
  private final Target target;
  private final @Nullable Instant since;
  private final @Nullable Instant finalStop;

  private Lives(Timeline timeline, Target target, @Nullable Instant since) {
    this.timeline = timeline;
    this.target = target;
    this.since = since;
    this.finalStop = finalStop();
  }

  /**
   * The rounds.
   *
   * @param since when the ticket's level last changed, where the target is measured from that
   */
  static List<Life> of(Timeline timeline, Target target, @Nullable Instant since) {
    Lives lives = new Lives(timeline, target, since);
    Instant start = lives.start();
    if (start == null || lives.isOverBefore(start)) {
      return List.of();
    }
    return switch (target.metric()) {
      case FIRST_RESPONSE -> lives.firstResponse(start);
      case RESOLUTION, TIME_IN_STAGE -> List.of(lives.untilStopped(lives.later(start, null)));
      case NEXT_RESPONSE -> lives.nextResponses(start);
      case PERIODIC_UPDATE -> lives.updates(start);
    };
  }

  private @Nullable Instant start() {
    boolean runsMatters = target.metric() != Metric.PERIODIC_UPDATE;
    for (Moment moment : timeline.moments()) {
      if (target.start().holds(moment) && (!runsMatters || target.runs().holds(moment))) {
        return moment.from();
      }
    }
    return null;
  }

  /** Whether the ticket was done with before the clock could start, and has been ever since. */
  private boolean isOverBefore(Instant start) {
    return finalStop != null && finalStop.isBefore(start);
  }

  /** When the stop that still holds began; null if the clock is not stopped. */
  private @Nullable Instant finalStop() {
    List<Moment> moments = timeline.moments();
    Instant stop = null;
    for (int i = moments.size() - 1; i >= 0; i--) {
      if (!isStopped(moments.get(i))) {
        break;
      }
      stop = moments.get(i).from();
    }
    return stop;
  }

  private boolean isStopped(Moment moment) {
    return target.stop().holds(moment) || !target.runs().holds(moment);
  }

  /** None where staff had replied before the clock could start. */
  private List<Life> firstResponse(Instant start) {
    Instant reply = timeline.firstStaffReply(timeline.created());
    if (reply == null) {
      return List.of(untilStopped(later(start, null)));
    }
    return reply.isBefore(start) ? List.of() : List.of(new Life(later(start, reply), reply, true));
  }

  /** The start, or the change of level where the clock is measured from that and still ran. */
  private Instant later(Instant start, @Nullable Instant end) {
    Instant stop = end != null ? end : finalStop;
    return since != null && since.isAfter(start) && (stop == null || since.isBefore(stop))
        ? since
        : start;
  }

  private Life untilStopped(Instant start) {
    if (finalStop == null) {
      return new Life(start, max(start, timeline.end()), false);
    }
    return new Life(start, max(start, finalStop), true);
  }

  /** Answers and closings end a round; what is written while closed waits from a reopening on. */
  private List<Life> nextResponses(Instant start) {
    List<Life> lives = new ArrayList<>();
    List<Moment> moments = timeline.moments();
    Iterator<Reply> replies = timeline.replies().iterator();
    Reply reply = replies.hasNext() ? replies.next() : null;
    boolean answered = false;
    boolean stopped = false;
    Instant waiting = null;
    for (int i = 0; i < moments.size(); i++) {
      Moment moment = moments.get(i);
      boolean wasStopped = stopped;
      stopped = !timeline.closingUnknown() && target.stop().holds(moment);
      if (waiting != null && stopped && !wasStopped) {
        add(lives, waiting, moment.from());
        waiting = null;
      } else if (waiting != null && !stopped && wasStopped) {
        waiting = max(start, moment.from());
      }
      Instant next = i + 1 < moments.size() ? moments.get(i + 1).from() : null;
      while (reply != null && (next == null || timeline.at(reply).isBefore(next))) {
        Instant at = timeline.at(reply);
        if (reply.side() == Side.STAFF) {
          if (waiting != null && !stopped) {
            add(lives, waiting, at);
          }
          waiting = null;
          answered = true;
        } else if (answered && waiting == null) {
          waiting = max(start, at);
        }
        reply = replies.hasNext() ? replies.next() : null;
      }
    }
    if (waiting != null && !stopped) {
      lives.add(untilStopped(waiting));
    }
    return lives;
  }

  private static void add(List<Life> lives, Instant waiting, Instant end) {
    if (!end.isBefore(waiting)) {
      lives.add(new Life(waiting, end, true));
    }
  }

  private List<Life> updates(Instant start) {
    Instant from = start;
    if (target.start().equals(Condition.ALWAYS) && target.runs().equals(Condition.ALWAYS)) {
      Instant first = timeline.firstStaffReply(timeline.created());
      if (first == null) {
        return List.of();
      }
      from = first;
    }
    List<Life> lives = new ArrayList<>();
    List<Moment> moments = timeline.moments();
    for (int i = 0; i < moments.size(); i++) {
      if (isStopped(moments.get(i))) {
        continue;
      }
      Instant begin = moments.get(i).from();
      while (i + 1 < moments.size() && !isStopped(moments.get(i + 1))) {
        i++;
      }
      boolean left = i + 1 < moments.size();
      Instant end = left ? moments.get(i + 1).from() : timeline.end();
      if (!left || end.isAfter(from)) {
        addUpdates(lives, max(begin, from), end, left);
      }
    }
    return lives;
  }

  private void addUpdates(List<Life> lives, Instant begin, Instant end, boolean left) {
    Instant start = begin;
    for (Reply reply : timeline.replies()) {
      Instant at = timeline.at(reply);
      if (reply.side() == Side.STAFF && at.isAfter(start) && at.isBefore(end)) {
        lives.add(new Life(start, at, true));
        start = at;
      } else if (reply.side() == Side.STAFF && at.equals(end) && !left && at.isAfter(start)) {
        lives.add(new Life(start, at, true));
        start = at;
      }
    }
    lives.add(new Life(start, max(start, end), left));
  }

  private static Instant max(Instant a, Instant b) {
    return a.isBefore(b) ? b : a;
  }
}
