package dev.odoodesk.sla.internal;

import dev.odoodesk.calendar.WorkingCalendar;
import dev.odoodesk.sla.Action;
import dev.odoodesk.sla.CalendarChoice;
import dev.odoodesk.sla.Calendars;
import dev.odoodesk.sla.Condition;
import dev.odoodesk.sla.Exclusion;
import dev.odoodesk.sla.Facts;
import dev.odoodesk.sla.Figure;
import dev.odoodesk.sla.Flag;
import dev.odoodesk.sla.Outage;
import dev.odoodesk.sla.PhasePeriod;
import dev.odoodesk.sla.Phrase;
import dev.odoodesk.sla.Severity;
import dev.odoodesk.sla.SlaEvaluation;
import dev.odoodesk.sla.SlaPolicy;
import dev.odoodesk.sla.SlaState;
import dev.odoodesk.sla.Target;
import dev.odoodesk.sla.TargetEvaluation;
import dev.odoodesk.sla.internal.TargetClock.ReachedStep;
import dev.odoodesk.ticket.TicketHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One evaluation of one ticket; serves one thread. */
public final class Evaluation {
  private final SlaPolicy policy;
  private final Calendars calendars;
  private final Instant now;
  private final Timeline undecided;
  private final Map<String, WorkingCalendar> resolved = new HashMap<>();
  private Optional<WorkingCalendar> ofTeam = Optional.empty();
  private boolean teamAsked;

  public Evaluation(SlaPolicy policy, TicketHistory history, Calendars calendars, Instant now) {
    this.policy = policy;
    this.calendars = calendars;
    this.now = now;
    this.undecided = Timeline.of(history, policy.agreementWith(history.ticket().customer()), now);
  }

  /** Whether the policy is for the ticket at all. */
  public boolean applies() {
    Instant created = undecided.created();
    return policy.enabled()
        && (policy.from() == null || !created.isBefore(policy.from()))
        && (policy.until() == null || created.isBefore(policy.until()))
        && policy.appliesTo().holds(undecided.now().inPhasesOf(created));
  }

  /** Evaluates a ticket that the policy is for. */
  public SlaEvaluation run() {
    return decide().result();
  }

  /** The facts that exclusions and flags are looked at with. */
  public Facts facts() {
    return decide().facts;
  }

  private Round decide() {
    Round round = new Round(SeverityDecision.of(policy, undecided, true));
    if (round.decision.severity().source() == Severity.Source.PERSON) {
      Round ours = new Round(SeverityDecision.of(policy, undecided, false));
      round = ours.explainsPriority() ? ours : round;
    }
    return round;
  }

  /**
   * When the ticket was open and a condition held for it, in order; one that lasts has no end.
   *
   * @param condition is looked at with the facts and the level of each moment
   */
  public List<Outage> openWhile(Condition condition) {
    SeverityDecision decision = decide().decision;
    LevelHistory levels = decision.history(policy, undecided);
    List<Outage> outages = new ArrayList<>();
    List<Moment> moments = undecided.moments();
    Instant since = null;
    for (int i = 0; i < moments.size(); i++) {
      Moment moment = moments.get(i);
      Standing standing = i + 1 < moments.size() ? levels.at(i) : decision.standing();
      Moment facts = moment.with(standing).inPhasesOf(undecided.created());
      boolean out = !moment.closed() && condition.holds(facts);
      if (out && since == null) {
        since = moment.from();
      } else if (!out && since != null) {
        outages.add(new Outage(since, moment.from()));
        since = null;
      }
    }
    if (since != null) {
      outages.add(new Outage(since, null));
    }
    return outages;
  }

  /** Which parts of the history are unknown. */
  public Set<TicketHistory.Unknown> unknown() {
    return undecided.unknown();
  }

  /** What the parts of an evaluation come to under one decision on the level. */
  private final class Round {
    private final SeverityDecision decision;
    private final Timeline timeline;
    private final Moment facts;
    private final List<TargetEvaluation> targets = new ArrayList<>();
    private final List<ReachedStep> reached = new ArrayList<>();
    private final List<String> flags = new ArrayList<>();
    private final List<Exclusion> excludedBy = new ArrayList<>();
    private final DueActions due;

    Round(SeverityDecision decision) {
      this.decision = decision;
      timeline = undecided.with(decision.standing());
      facts = timeline.now().inPhasesOf(timeline.created());
      due = new DueActions(policy.name(), timeline);
      for (Exclusion exclusion : policy.exclusions()) {
        if (exclusion.when().holds(facts)) {
          excludedBy.add(exclusion);
          flags.add(exclusion.name());
          due.add(Phrase.EXCLUSION, exclusion.name(), exclusion.actions());
        }
      }
      for (Flag flag : policy.flags()) {
        if (flag.when().holds(facts)) {
          flags.add(flag.name());
          due.add(Phrase.FLAG, flag.name(), flag.actions());
        }
      }
      policy.targets().values().forEach(this::evaluateFirst);
      reached.forEach(due::add);
    }

    private void evaluateFirst(List<Target> candidates) {
      for (Target target : candidates) {
        Figure figure = target.figures().get(decision.severity().level().name());
        if (figure != null && target.when().holds(facts)) {
          evaluate(target, figure);
          return;
        }
      }
    }

    private void evaluate(Target target, Figure agreed) {
      Figure figure = new Figure(agreed.within(), calendarName(agreed.calendar()));
      for (Exclusion exclusion : excludedBy) {
        if (exclusion.covers(target.name())) {
          targets.add(TargetClock.notApplicable(target, figure, exclusion.name()));
          return;
        }
      }
      TargetClock clock = new TargetClock(timeline, target, figure, calendar(figure.calendar()));
      TargetEvaluation evaluation = clock.evaluate(decision.standing());
      boolean open = evaluation.started() != null && evaluation.stopped() == null;
      if (open && !timeline.ticket().active() && !facts.closed()) {
        targets.add(TargetClock.notApplicable(target, figure, Phrase.ARCHIVED.say()));
        return;
      }
      targets.add(evaluation);
      reached.addAll(clock.reachedSteps());
    }

    /** Whether the priority as it is comes from the level and the steps that raise it. */
    boolean explainsPriority() {
      int count = facts.priority().count();
      int rank = policy.levels().indexOf(decision.severity().level());
      int index = policy.priorities().indexOf(rank, count);
      for (ReachedStep step :
          reached.stream().sorted(Comparator.comparing(ReachedStep::since)).toList()) {
        for (Action action : step.step().actions()) {
          if (action instanceof Action.RaisePriority raise) {
            index = Math.min(count - 1, index + raise.steps());
            if (index == facts.priority().index()) {
              return true;
            }
          }
        }
      }
      return false;
    }

    SlaEvaluation result() {
      SlaState state = SlaState.worst(targets.stream().map(TargetEvaluation::state).toList());
      Stream<@Nullable Instant> phases =
          timeline.now().view().agreement().phases().stream()
              .flatMap((PhasePeriod period) -> Stream.of(period.from(), period.until()));
      Optional<Instant> next =
          Stream.concat(targets.stream().map(TargetEvaluation::nextChange), phases)
              .filter(Objects::nonNull)
              .filter(at -> at.isAfter(now))
              .min(Comparator.naturalOrder());
      return new SlaEvaluation(
          timeline.ticket().key(),
          now,
          policy.name(),
          Optional.of(decision.severity()),
          state,
          targets,
          flags,
          due.all(),
          decision.changes(),
          next,
          timeline.unknown());
    }
  }

  private String calendarName(String agreed) {
    return undecided.now().view().agreement().calendars().getOrDefault(agreed, agreed);
  }

  private WorkingCalendar calendar(String name) {
    return resolved.computeIfAbsent(name, this::resolve);
  }

  private WorkingCalendar resolve(String name) {
    if (name.equals(SlaPolicy.ALWAYS)) {
      return WorkingCalendar.always();
    }
    CalendarChoice choice = policy.calendars().get(name);
    if (choice instanceof CalendarChoice.Fixed fixed) {
      return fixed.calendar();
    }
    if (choice instanceof CalendarChoice.OfTeam team) {
      if (!teamAsked) {
        teamAsked = true;
        ofTeam = calendars.ofTeam(undecided.ticket());
      }
      return ofTeam.orElse(team.otherwise());
    }
    throw new IllegalStateException("a compiled policy has no unknown calendar: " + name);
  }
}
