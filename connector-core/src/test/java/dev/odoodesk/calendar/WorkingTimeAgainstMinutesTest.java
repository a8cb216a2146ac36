package dev.odoodesk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random calendars around clock changes agree with counting minutes one by one. */
class WorkingTimeAgainstMinutesTest {
  private static final int QUESTIONS = 12;

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void calendarAndMinutesAgree(long seed) {
    Random random = new Random(seed);
    RandomDesk desk = RandomDesk.of(random);
    MinuteDesk minutes = new MinuteDesk(desk);
    WorkingCalendar calendar = desk.calendar();
    for (int i = 0; i < QUESTIONS; i++) {
      int a = random.nextInt(minutes.minutes());
      int b = a + random.nextInt(minutes.minutes() - a);
      assertSame(desk, minutes, calendar, a, b);
    }
  }

  private static void assertSame(
      RandomDesk desk, MinuteDesk minutes, WorkingCalendar calendar, int a, int b) {
    Supplier<String> what =
        () -> desk + " from " + minutes.instant(a) + " to " + minutes.instant(b);
    Instant from = minutes.instant(a);
    Instant to = minutes.instant(b);
    int worked = minutes.worked(a, b);
    assertThat(calendar.isOpen(from)).as(what).isEqualTo(minutes.isOpen(a));
    assertThat(calendar.between(from, to)).as(what).isEqualTo(Duration.ofMinutes(worked));
    assertThat(calendar.daysBetween(from, to)).as(what).isEqualTo(minutes.days(a, b));
    if (worked > 0) {
      int last = b;
      while (!minutes.isOpen(last - 1)) {
        last--;
      }
      int first = a;
      while (!minutes.isOpen(first)) {
        first++;
      }
      Duration amount = Duration.ofMinutes(worked);
      assertThat(calendar.plus(from, amount)).as(what).contains(minutes.instant(last));
      assertThat(calendar.previousClosing(to)).as(what).contains(minutes.instant(last));
      assertThat(calendar.plus(to, amount.negated())).as(what).contains(minutes.instant(first));
      assertThat(calendar.nextOpening(from)).as(what).contains(minutes.instant(first));
    }
  }
}
