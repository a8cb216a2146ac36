package dev.odoodesk.report.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odoodesk.report.CustomerAvailability;
import dev.odoodesk.report.ReportScope;
import dev.odoodesk.sla.Availability;
import dev.odoodesk.sla.Compliance;
import dev.odoodesk.sla.Metric;
import dev.odoodesk.sla.Outage;
import dev.odoodesk.sla.SlaState;
import dev.odoodesk.store.JobKey;
import dev.odoodesk.store.OdooKey;
import dev.odoodesk.store.TargetOutcome;
import dev.odoodesk.store.TicketOutcome;
import dev.odoodesk.ticket.TicketHistory.Unknown;
import dev.odoodesk.ticket.TicketKey;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What reports make of single results. */
class TallyTest {
  private static final Instant CREATED = Instant.parse("2026-02-20T09:00:00Z");
  private static final Instant MISSED = Instant.parse("2026-02-21T09:00:00Z");
  private static final Instant ANSWERED = Instant.parse("2026-03-05T09:00:00Z");
  private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");

  private static TicketOutcome metAfterAMiss(List<Outage> outages, Set<Unknown> unknown) {
    TargetOutcome target =
        new TargetOutcome(
            "next-response",
            Metric.NEXT_RESPONSE,
            "24x7",
            Duration.ofHours(1),
            Duration.ofMinutes(10),
            ANSWERED.minusSeconds(600),
            ANSWERED.plusSeconds(3000),
            ANSWERED,
            null,
            List.of(MISSED),
            SlaState.MET,
            List.of(),
            "");
    return new TicketOutcome(
        new TicketKey("helpdesk.ticket", 1),
        "#1",
        "Printer",
        "Acme",
        null,
        "0",
        "1",
        "",
        SlaState.MET,
        CREATED,
        null,
        List.of(target),
        "test",
        "",
        APRIL,
        List.of(),
        outages,
        unknown);
  }

  @Test
  void roundMissedEarlier_isBrokenInItsOwnMonth() {
    ComplianceTally tally =
        new ComplianceTally(
            Instant.parse("2026-02-01T00:00:00Z"), MARCH, ZoneOffset.UTC, YearMonth.of(2026, 2));

    tally.add(metAfterAMiss(List.of(), Set.of()));

    Compliance broken = new Compliance(0, 1, 0, 0);
    assertThat(tally.report().total()).isEqualTo(broken);
    assertThat(tally.report().months())
        .extracting(month -> month.compliance())
        .containsExactly(broken);
  }

  @Test
  void availability_saysWhatIsUnknown() {
    JobKey job = new JobKey(new OdooKey("acme", "acme"), "nightly");
    AvailabilityTally tally =
        new AvailabilityTally(new ReportScope(job, ZoneOffset.UTC, BigDecimal.valueOf(99)), APRIL);

    tally.add(
        metAfterAMiss(
            List.of(new Outage(MARCH, MARCH.plus(Duration.ofHours(8)))),
            Set.of(Unknown.TRACKED_CHANGES)));

    Availability march =
        tally.of(YearMonth.of(2026, 3)).stream()
            .map(CustomerAvailability::availability)
            .findFirst()
            .orElseThrow();
    assertThat(march.down()).isEqualTo(Duration.ofHours(8));
    assertThat(march.unknown()).containsExactly(Unknown.TRACKED_CHANGES);
  }
}
