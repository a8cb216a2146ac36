package dev.odoodesk.report.internal;

import dev.odoodesk.report.PauseCause;
import dev.odoodesk.sla.Phrase;
import dev.odoodesk.store.PauseSpan;
import dev.odoodesk.store.TicketOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Adds up what kept clocks from counting in a time. Not thread-safe. */
public final class PauseTally {
  /** A clock that has stopped, or is for another time, is not paused. */
  private static final Set<String> NO_PAUSE =
      Set.of(Phrase.CLOSED.say(), Phrase.STOPPED.say(), Phrase.OUTSIDE.say());

  private final Instant begin;
  private final Instant end;
  private final Map<String, PauseCause> causes = new HashMap<>();

  public PauseTally(Instant begin, Instant end) {
    this.begin = begin;
    this.end = end;
  }

  /** Counts a ticket's pauses. */
  public void add(TicketOutcome ticket) {
    Map<String, List<PauseSpan>> byReason = new HashMap<>();
    ticket.targets().stream()
        .flatMap(target -> target.pauses().stream())
        .filter(pause -> !NO_PAUSE.contains(pause.reason()))
        .forEach(
            pause ->
                byReason.computeIfAbsent(pause.reason(), each -> new ArrayList<>()).add(pause));
    byReason.forEach(
        (reason, pauses) -> {
          Duration time = covered(pauses);
          if (!time.isZero()) {
            causes.merge(
                reason,
                new PauseCause(reason, 1, time),
                (before, one) ->
                    new PauseCause(reason, before.tickets() + 1, before.time().plus(time)));
          }
        });
  }

  private Duration covered(List<PauseSpan> pauses) {
    pauses.sort(Comparator.comparing(PauseSpan::from));
    Duration covered = Duration.ZERO;
    Instant until = begin;
    for (PauseSpan pause : pauses) {
      Instant from = pause.from().isBefore(until) ? until : pause.from();
      Instant to = pause.to().isAfter(end) ? end : pause.to();
      if (from.isBefore(to)) {
        covered = covered.plus(Duration.between(from, to));
        until = to;
      }
    }
    return covered;
  }

  /** The causes, the longest first. */
  public List<PauseCause> causes() {
    return causes.values().stream()
        .sorted(Comparator.comparing(PauseCause::time).reversed().thenComparing(PauseCause::reason))
        .toList();
  }
}
