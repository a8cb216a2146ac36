package dev.odoodesk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds on every calendar, whatever its hours; instants and amounts to the nanosecond. */
class WorkingTimeLawsTest {
  private static final long SPREAD_SECONDS = 3 * 365 * 86_400L;

  private record Question(
      WorkingCalendar calendar, Instant at, Instant later, Duration amount, Duration more) {

    static Question of(Random random) {
      RandomDesk desk = RandomDesk.of(random);
      Instant at =
          desk.around().plus(random(random, SPREAD_SECONDS)).minusSeconds(SPREAD_SECONDS / 2);
      return new Question(
          desk.calendar(),
          at,
          at.plus(random(random, SPREAD_SECONDS)),
          random(random, 400 * 3600).plusNanos(1),
          random(random, 9 * 3600).plusNanos(1));
    }

    private static Duration random(Random random, long seconds) {
      return Duration.ofSeconds(random.nextInt((int) seconds), random.nextInt(1_000_000_000));
    }
  }

  static LongStream seeds() {
    return LongStream.range(1_000, 1_060);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsAddedHasPassed(long seed) {
    Question q = Question.of(new Random(seed));
    q.calendar()
        .plus(q.at(), q.amount())
        .ifPresent(
            end -> {
              assertThat(q.calendar().between(q.at(), end)).isEqualTo(q.amount());
              assertThat(q.calendar().previousClosing(end)).contains(end);
            });
    q.calendar()
        .plus(q.at(), q.amount().negated())
        .ifPresent(
            start -> {
              assertThat(q.calendar().between(start, q.at())).isEqualTo(q.amount());
              assertThat(q.calendar().isOpen(start)).isTrue();
            });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void amountsAddUp(long seed) {
    Question q = Question.of(new Random(seed));
    Optional<Instant> atOnce = q.calendar().plus(q.at(), q.amount().plus(q.more()));
    assertThat(q.calendar().plus(q.at(), q.amount()).flatMap(x -> q.calendar().plus(x, q.more())))
        .isEqualTo(atOnce);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void stretchesAddUp(long seed) {
    Question q = Question.of(new Random(seed));
    Instant middle = q.at().plus(Duration.between(q.at(), q.later()).dividedBy(3));
    Duration whole = q.calendar().between(q.at(), q.later());
    assertThat(q.calendar().between(q.at(), middle).plus(q.calendar().between(middle, q.later())))
        .isEqualTo(whole);
    assertThat(
            q.calendar().openings(q.at(), q.later()).stream()
                .map(Interval::duration)
                .reduce(Duration.ZERO, Duration::plus))
        .isEqualTo(whole);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void openingsAreApartAndOpen(long seed) {
    Question q = Question.of(new Random(seed));
    Instant last = Instant.MIN;
    for (Interval opening : q.calendar().openings(q.at(), q.later())) {
      assertThat(opening.start()).isAfter(last);
      assertThat(q.calendar().isOpen(opening.start())).isTrue();
      assertThat(q.calendar().isOpen(opening.end().minusNanos(1))).isTrue();
      if (opening.end().isBefore(q.later())) {
        assertThat(q.calendar().isOpen(opening.end())).isFalse();
      }
      last = opening.end();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void laterStartsAndLargerAmounts_endLater(long seed) {
    Question q = Question.of(new Random(seed));
    Optional<Instant> end = q.calendar().plus(q.at(), q.amount());
    Optional<Instant> fromLater = q.calendar().plus(q.later(), q.amount());
    Optional<Instant> ofMore = q.calendar().plus(q.at(), q.amount().plusNanos(1));
    if (end.isPresent() && fromLater.isPresent()) {
      assertThat(fromLater.get()).isAfterOrEqualTo(end.get());
    }
    if (end.isPresent() && ofMore.isPresent()) {
      assertThat(ofMore.get()).isAfter(end.get());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void workingDays_countTheDatesOfOpenings(long seed) {
    Question q = Question.of(new Random(seed));
    long days = q.calendar().daysBetween(q.at(), q.later());
    if (days > 0 && days < 10_000) {
      Instant start = q.calendar().nextOpening(q.at()).orElseThrow();
      Instant end = q.calendar().plusDays(q.at(), (int) days).orElseThrow();
      assertThat(q.calendar().daysBetween(start, end)).isEqualTo(days);
      assertThat(end).isAfter(q.at());
    }
  }

  @Test
  void manyThreadsOnOneCalendar_getTheAnswersOfOne() throws Exception {
    Random random = new Random(42);
    WorkingCalendar shared = RandomDesk.of(random).calendar();
    List<Question> questions =
        random.longs(200).mapToObj(seed -> Question.of(new Random(seed))).toList();
    List<Duration> expected =
        questions.stream()
            .map(q -> RandomDesk.of(new Random(42)).calendar().between(q.at(), q.later()))
            .toList();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Duration>> answers =
          questions.stream()
              .map(q -> threads.submit(() -> shared.between(q.at(), q.later())))
              .toList();
      for (int i = 0; i < expected.size(); i++) {
        assertThat(answers.get(i).get()).isEqualTo(expected.get(i));
      }
    } finally {
      threads.shutdown();
    }
  }
}
