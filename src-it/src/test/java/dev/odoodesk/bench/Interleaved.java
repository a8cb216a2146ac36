package dev.odoodesk.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs contenders in turns, A B C A B C, so that what else happens on the machine meets all of them
 * alike.
 */
final class Interleaved {
  private final int warmUps;
  private final int rounds;

  Interleaved(int warmUps, int rounds) {
    this.warmUps = warmUps;
    this.rounds = rounds;
  }

  /**
   * One warm-up round and five that count, unless the system properties {@code bench.warm-ups} and
   * {@code bench.rounds} say otherwise.
   */
  static Interleaved standard() {
    return new Interleaved(
        Integer.getInteger("bench.warm-ups", 1), Integer.getInteger("bench.rounds", 5));
  }

  /**
   * Runs all rounds.
   *
   * @throws IllegalStateException when the contenders did not find the same records
   */
  Results run(List<? extends Contender> contenders) throws Exception {
    Map<Contender, List<Duration>> times = new LinkedHashMap<>();
    for (int round = 0; round < warmUps + rounds; round++) {
      List<String> found = new ArrayList<>();
      for (Contender contender : contenders) {
        contender.prepare(round);
        long start = System.nanoTime();
        Contender.Outcome outcome = contender.run(round);
        long nanos = outcome.nanos() > 0 ? outcome.nanos() : System.nanoTime() - start;
        contender.check(round);
        System.err.printf("round %d  %-40s %7.3f s%n", round, contender.name(), nanos / 1e9);
        found.add(outcome.records() + " records with id sum " + outcome.idSum());
        if (round >= warmUps) {
          times.computeIfAbsent(contender, key -> new ArrayList<>()).add(Duration.ofNanos(nanos));
        }
      }
      if (found.stream().distinct().count() > 1) {
        throw new IllegalStateException("the contenders did different work: " + found);
      }
    }
    return new Results(times);
  }
}
