package dev.odoodesk.sla.internal;

import dev.odoodesk.calendar.WorkingCalendar;
import dev.odoodesk.sla.EscalationStep;
import dev.odoodesk.sla.Figure;
import dev.odoodesk.sla.Metric;
import dev.odoodesk.sla.Pause;
import dev.odoodesk.sla.Phrase;
import dev.odoodesk.sla.SlaState;
import dev.odoodesk.sla.Target;
import dev.odoodesk.sla.Target.MeasuredFrom;
import dev.odoodesk.sla.TargetEvaluation;
import dev.odoodesk.sla.Trace;
import dev.odoodesk.ticket.TicketHistory.Unknown;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evaluates one target on one timeline. */
final class TargetClock {
  private final Timeline timeline;
  private final Target target;
  private final Figure figure;
  private final WorkingCalendar calendar;
  private @Nullable ClockRun last;

  TargetClock(Timeline timeline, Target target, Figure figure, WorkingCalendar calendar) {
    this.timeline = timeline;
    this.target = target;
    this.figure = figure;
    this.calendar = calendar;
  }

  /** A target that applies to the ticket's level but not to the ticket. */
  static TargetEvaluation notApplicable(Target target, Figure figure, String why) {
    return new TargetEvaluation(
        target.name(),
        target.metric(),
        figure.within(),
        figure.calendar(),
        null,
        null,
        null,
        Duration.ZERO,
        figure.within(),
        null,
        SlaState.NOT_APPLICABLE,
        Trace.empty(),
        List.of(),
        why,
        null);
  }

  TargetEvaluation evaluate(@Nullable Standing standing) {
    if (target.metric() != Metric.RESOLUTION
        && target.metric() != Metric.TIME_IN_STAGE
        && timeline.unknown().contains(Unknown.REPLIES)) {
      return notApplicable(target, figure, Phrase.REPLIES_UNKNOWN.say());
    }
    Instant since =
        standing != null && target.measuredFrom() == MeasuredFrom.CHANGE ? standing.since() : null;
    List<Life> lives = Lives.of(timeline, target, since);
    if (lives.isEmpty()) {
      return notApplicable(target, figure, Phrase.NOT_STARTED.say());
    }
    Life life = lives.get(lives.size() - 1);
    boolean byReply = life.stopped() && isReply(life.end());
    if (timeline.closingUnknown() && !byReply) {
      return closedSometime(life);
    }
    @Nullable String[] reasons = reasons();
    List<Instant> missed = new ArrayList<>();
    for (Life earlier : lives.subList(0, lives.size() - 1)) {
      ClockRun run = ClockRun.walk(timeline, reasons, earlier, calendar, figure.calendar());
      Instant broken = breached(run);
      if (broken != null) {
        missed.add(broken);
      }
    }
    ClockRun run = ClockRun.walk(timeline, reasons, life, calendar, figure.calendar());
    last = run;
    return evaluation(run, missed);
  }

  private boolean isReply(Instant at) {
    return timeline.replies().stream().anyMatch(reply -> timeline.at(reply).equals(at));
  }

  private @Nullable String[] reasons() {
    List<Moment> moments = timeline.moments();
    @Nullable String[] reasons = new String[moments.size()];
    for (int i = 0; i < reasons.length; i++) {
      reasons[i] = reason(moments.get(i));
    }
    return reasons;
  }

  private @Nullable String reason(Moment moment) {
    if (!timeline.closingUnknown() && target.stop().holds(moment)) {
      return (moment.closed() ? Phrase.CLOSED : Phrase.STOPPED).say();
    }
    if (!target.runs().holds(moment)) {
      return Phrase.OUTSIDE.say();
    }
    for (Pause pause : target.pauses()) {
      if (pause.when().holds(moment)) {
        return pause.reason();
      }
    }
    return null;
  }

  private @Nullable Instant breached(ClockRun run) {
    int compared = run.used().compareTo(figure.within());
    if (compared < 0) {
      return null;
    }
    Instant deadline = run.reaches(figure.within());
    boolean inTime =
        run.life().stopped() && deadline != null && !run.life().end().isAfter(deadline);
    return inTime ? null : deadline;
  }

  private TargetEvaluation evaluation(ClockRun run, List<Instant> missed) {
    Instant breachedAt = breached(run);
    boolean stopped = run.life().stopped();
    String pausedBy = run.pausedBy();
    Instant deadline = pausedBy == null || breachedAt != null ? run.reaches(figure.within()) : null;
    Duration risk = target.atRisk().in(figure.within());
    SlaState state;
    Instant next = null;
    if (breachedAt != null) {
      state = SlaState.BREACHED;
    } else if (stopped) {
      state = SlaState.MET;
    } else if (pausedBy != null) {
      state = SlaState.PAUSED;
    } else if (run.used().compareTo(risk) >= 0) {
      state = SlaState.AT_RISK;
      next = deadline;
    } else {
      state = SlaState.ON_TRACK;
      next = risk.compareTo(figure.within()) < 0 ? run.reaches(risk) : deadline;
    }
    if (!stopped && pausedBy == null) {
      next = earlier(next, nextStep(run));
    }
    return new TargetEvaluation(
        target.name(),
        target.metric(),
        figure.within(),
        figure.calendar(),
        run.life().start(),
        deadline,
        stopped ? run.life().end() : null,
        run.used(),
        figure.within().minus(run.used()),
        breachedAt,
        state,
        run.trace(),
        missed,
        pausedBy == null ? "" : pausedBy,
        next);
  }

  private @Nullable Instant nextStep(ClockRun run) {
    Instant next = null;
    for (EscalationStep step : target.escalations()) {
      Duration at = step.at().in(figure.within());
      if (run.used().compareTo(at) < 0) {
        next = earlier(next, run.reaches(at));
      }
    }
    return next;
  }

  private static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
    return a == null || (b != null && b.isBefore(a)) ? b : a;
  }

  /** Closed, but nobody knows when: certainly in time while the deadline has not come. */
  private TargetEvaluation closedSometime(Life life) {
    Instant deadline = calendar.plus(life.start(), figure.within()).orElse(null);
    boolean met = deadline == null || !timeline.end().isAfter(deadline);
    return new TargetEvaluation(
        target.name(),
        target.metric(),
        figure.within(),
        figure.calendar(),
        life.start(),
        deadline,
        null,
        Duration.ZERO,
        figure.within(),
        null,
        met ? SlaState.MET : SlaState.NOT_APPLICABLE,
        Trace.empty(),
        List.of(),
        Phrase.CLOSED_SOMETIME.say(),
        null);
  }

  /** Steps that the last round has reached, with the instant; after {@link #evaluate}. */
  List<ReachedStep> reachedSteps() {
    List<ReachedStep> reached = new ArrayList<>();
    if (last == null) {
      return reached;
    }
    for (EscalationStep step : target.escalations()) {
      Duration at = step.at().in(figure.within());
      if (last.used().compareTo(at) >= 0) {
        Instant since = at.isZero() || at.isNegative() ? last.life().start() : last.reaches(at);
        reached.add(
            new ReachedStep(
                target.name(),
                step,
                since == null ? last.life().end() : since,
                last.life().start(),
                last.life().stopped()));
      }
    }
    return reached;
  }

  /**
   * A step of a clock's way that it has reached.
   *
   * @param target name of the target
   * @param since when
   * @param round start of the round
   * @param stopped whether the clock has stopped since
   */
  record ReachedStep(
      String target, EscalationStep step, Instant since, Instant round, boolean stopped) {}
}
