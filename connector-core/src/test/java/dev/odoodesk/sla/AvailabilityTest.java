package dev.odoodesk.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.odoodesk.ticket.TicketHistory;
import dev.odoodesk.ticket.TicketHistory.Unknown;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AvailabilityTest {
  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final SlaPolicy POLICY =
      SlaPolicy.builder("test", List.of(new Level("1", ""), new Level("2", "")))
          .zone(ZoneId.of("Europe/Madrid"))
          .availability(
              new AvailabilityTerms(
                  new BigDecimal("99.0"), new Condition.HasAny(Attribute.TAG, Set.of("outage"))))
          .build();

  private static Availability march(String now, Story... stories) {
    List<TicketHistory> tickets = Stream.of(stories).map(Story::history).toList();
    return Availability.of(POLICY, tickets, MARCH, Instant.parse(now));
  }

  private static Story outage(String from, String to) {
    return Story.created(from).tag("outage").moves(to, "Solved");
  }

  @Test
  void withoutOutages_isHundredPercentOfTheMonthAsLongAsItIs() {
    Availability availability =
        march("2026-05-01T00:00:00Z", Story.created("2026-03-02T00:00:00Z"));

    assertThat(availability.length()).isEqualTo(Duration.ofHours(31 * 24 - 1));
    assertThat(availability.down()).isZero();
    assertThat(availability.percent()).isEqualByComparingTo("100");
    assertThat(availability.kept()).isTrue();
  }

  @Test
  void outagesAtTheSameTime_countOnce() {
    Availability availability =
        march(
            "2026-05-01T00:00:00Z",
            outage("2026-03-02T02:00:00Z", "2026-03-02T05:00:00Z"),
            outage("2026-03-02T00:00:00Z", "2026-03-02T03:00:00Z"),
            outage("2026-03-02T01:00:00Z", "2026-03-02T02:00:00Z"),
            outage("2026-03-05T00:00:00Z", "2026-03-05T01:00:00Z"));

    assertThat(availability.down()).isEqualTo(Duration.ofHours(6));
  }

  @Test
  void outagesOverTheEndsOfTheMonth_countInsideOnly_andOpenOnesUpToNow() {
    assertThat(
            march(
                    "2026-05-01T00:00:00Z",
                    outage("2026-02-27T00:00:00Z", "2026-02-28T23:30:00Z"),
                    outage("2026-03-31T21:00:00Z", "2026-04-03T00:00:00Z"))
                .down())
        .isEqualTo(Duration.ofMinutes(90));
    assertThat(
            march("2026-03-10T00:00:00Z", Story.created("2026-03-09T00:00:00Z").tag("outage"))
                .down())
        .isEqualTo(Duration.ofDays(1));
  }

  @Test
  void reopened_countsAgain() {
    Story story =
        outage("2026-03-02T00:00:00Z", "2026-03-02T01:00:00Z")
            .moves("2026-03-03T00:00:00Z", "In progress")
            .moves("2026-03-03T02:00:00Z", "Solved");

    assertThat(march("2026-05-01T00:00:00Z", story).down()).isEqualTo(Duration.ofHours(3));
  }

  @Test
  void outage_lastsAsLongAsTheTicketHadTheLevel() {
    SlaPolicy policy =
        SlaPolicy.builder("test", List.of(new Level("1", ""), new Level("2", "")))
            .availability(
                new AvailabilityTerms(
                    new BigDecimal("99"), new Condition.HasAny(Attribute.LEVEL, Set.of("1"))))
            .build();
    Story dropped =
        Story.created("2026-03-02T00:00:00Z")
            .startsAs(3, "New")
            .moves("2026-03-02T01:00:00Z", "In progress")
            .prioritised("2026-03-02T02:00:00Z", 0)
            .moves("2026-03-09T00:00:00Z", "Solved");
    Story raised =
        Story.created("2026-03-20T00:00:00Z")
            .prioritised("2026-03-20T05:00:00Z", 3)
            .moves("2026-03-20T06:00:00Z", "Solved");

    Instant now = Instant.parse("2026-05-01T00:00:00Z");
    assertThat(Availability.outages(policy, dropped.history(), now))
        .containsExactly(
            new Outage(
                Instant.parse("2026-03-02T00:00:00Z"), Instant.parse("2026-03-02T02:00:00Z")));
    assertThat(Availability.outages(policy, raised.history(), now))
        .containsExactly(
            new Outage(
                Instant.parse("2026-03-20T05:00:00Z"), Instant.parse("2026-03-20T06:00:00Z")));
  }

  @Test
  void unknownHistories_areNamed() {
    Story closedSometime =
        Story.created("2026-03-02T00:00:00Z")
            .tag("outage")
            .startsAs(0, "Solved")
            .unknown(Unknown.TRACKED_CHANGES);

    assertThat(march("2026-05-01T00:00:00Z", closedSometime).unknown())
        .containsExactly(Unknown.TRACKED_CHANGES);
    assertThat(march("2026-05-01T00:00:00Z", Story.created("2026-03-02T00:00:00Z")).unknown())
        .isEmpty();
  }

  @Test
  void exactlyAsPromised_isKept_andASecondMoreIsNot() {
    // One hundredth of 743 hours is 7 h 25 min 48 s.
    Availability kept =
        march("2026-05-01T00:00:00Z", outage("2026-03-02T00:00:00Z", "2026-03-02T07:25:48Z"));
    Availability broken =
        march("2026-05-01T00:00:00Z", outage("2026-03-02T00:00:00Z", "2026-03-02T07:25:49Z"));

    assertThat(kept.percent()).isEqualByComparingTo("99");
    assertThat(kept.kept()).isTrue();
    assertThat(broken.percent()).isEqualByComparingTo("98.999");
    assertThat(broken.kept()).isFalse();
  }

  @Test
  void nothingPromised_isAMistakeOfTheCaller() {
    SlaPolicy without = SlaPolicy.builder("none", List.of(new Level("1", ""))).build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Availability.of(without, List.of(), MARCH, Instant.EPOCH))
        .withMessage("policy none promises no availability");
  }
}
