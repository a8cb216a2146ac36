package dev.odoodesk.bench;

import dev.odoodesk.calendar.Holidays;
import dev.odoodesk.calendar.TimeOfDay;
import dev.odoodesk.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Deadlines from random instants of ten years: office hours with lunch in Madrid, with the region's
 * holidays and a fortnight of leave each August.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class WorkingCalendarBenchmark {
  private static final int STARTS = 4096;

  /** How far away the deadlines are, in working hours. */
  @Param({"2", "2000"})
  private int hours;

  private WorkingCalendar calendar = WorkingCalendar.always();
  private final Instant[] starts = new Instant[STARTS];
  private int next;

  @Setup
  public void prepare() {
    Set<DayOfWeek> workdays = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    var builder =
        WorkingCalendar.builder("office", ZoneId.of("Europe/Madrid"))
            .open(workdays, TimeOfDay.of("09:00"), TimeOfDay.of("18:00"))
            .breakAt(workdays, TimeOfDay.of("14:00"), TimeOfDay.of("15:30"))
            .holidays(Holidays.of("ES", "md"));
    for (int year = 2016; year < 2028; year++) {
      builder.leave(
          Instant.parse(year + "-08-01T00:00:00Z"), Instant.parse(year + "-08-15T00:00:00Z"));
    }
    calendar = builder.build();
    Random random = new Random(42);
    long first = Instant.parse("2016-01-01T00:00:00Z").getEpochSecond();
    for (int i = 0; i < STARTS; i++) {
      starts[i] = Instant.ofEpochSecond(first + random.nextInt(10 * 365 * 86_400 - 1));
    }
  }

  @Benchmark
  public Optional<Instant> deadline() {
    return calendar.plus(start(), Duration.ofHours(hours));
  }

  @Benchmark
  public Duration workedTime() {
    Instant start = start();
    return calendar.between(start, start.plus(Duration.ofHours(hours)));
  }

  private Instant start() {
    next = (next + 1) % STARTS;
    return starts[next];
  }
}
