package dev.odoodesk.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobScheduleTest {
  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

  @Test
  void dueTime_isThatOfTheZone_andOfUtcWhereNoneIsSaid() {
    Instant evening = Instant.parse("2026-07-01T20:00:00Z");
    assertThat(new JobSchedule("0 2 * * *", MADRID).nextAfter(evening))
        .isEqualTo("2026-07-02T00:00:00Z");
    assertThat(JobSchedule.of("0 2 * * *", null).nextAfter(evening))
        .isEqualTo("2026-07-02T02:00:00Z");
  }

  @Test
  void timeThatClocksSkip_isDueAsMuchLater() {
    JobSchedule schedule = new JobSchedule("30 2 * * *", MADRID);
    Instant skipped = schedule.nextAfter(Instant.parse("2026-03-28T12:00:00Z"));
    assertThat(skipped).isEqualTo("2026-03-29T01:30:00Z");
    assertThat(schedule.nextAfter(skipped)).isEqualTo("2026-03-30T00:30:00Z");
  }

  @Test
  void timeThatComesTwice_countsOnce() {
    JobSchedule schedule = new JobSchedule("30 2 * * *", MADRID);
    Instant first = schedule.nextAfter(Instant.parse("2026-10-24T12:00:00Z"));
    assertThat(first).isEqualTo("2026-10-25T00:30:00Z");
    assertThat(schedule.nextAfter(first)).isEqualTo("2026-10-26T01:30:00Z");
  }

  @Test
  void everyHour_missesNoneWhenClocksChange() {
    JobSchedule schedule = new JobSchedule("30 * * * *", MADRID);
    for (String night : List.of("2026-03-28T21:30:00Z", "2026-10-24T21:30:00Z")) {
      Instant at = Instant.parse(night);
      for (int hour = 0; hour < 8; hour++) {
        assertThat(schedule.nextAfter(at)).isEqualTo(at.plusSeconds(3600));
        at = schedule.nextAfter(at);
      }
    }
  }

  @Test
  void sundayIsZeroAndSeven() {
    Instant saturday = Instant.parse("2026-07-04T12:00:00Z");
    assertThat(JobSchedule.of("0 2 * * 0", null).nextAfter(saturday))
        .isEqualTo(JobSchedule.of("0 2 * * 7", null).nextAfter(saturday))
        .isEqualTo("2026-07-05T02:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0 2 * *", "0 0 2 * * *", "61 2 * * *", "0 25 * * *", "0 2 * * fish"})
  void whatIsNoSchedule_isRefused(String cron) {
    assertThatThrownBy(() -> JobSchedule.of(cron, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("(?s).*(five fields|no schedule).*");
  }
}
