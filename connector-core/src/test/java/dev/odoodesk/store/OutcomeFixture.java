package dev.odoodesk.store;

import dev.odoodesk.sla.Metric;
import dev.odoodesk.sla.Outage;
import dev.odoodesk.sla.SlaState;
import dev.odoodesk.ticket.TicketHistory.Unknown;
import dev.odoodesk.ticket.TicketKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A ticket's result, of which only what matters is told. */
record OutcomeFixture(TicketKey ticket, SlaState state, Instant created, @Nullable Instant solved) {

  TicketOutcome build() {
    return new TicketOutcome(
        ticket,
        "T" + ticket.id(),
        "Printer on fire",
        null,
        null,
        "1",
        null,
        "",
        state,
        created,
        solved,
        List.of(),
        "",
        "",
        created,
        List.of());
  }

  /** With everything that a result can hold, awkward texts included. */
  static TicketOutcome full(TicketKey ticket, Instant at) {
    TargetOutcome target =
        new TargetOutcome(
            "Resolution",
            Metric.RESOLUTION,
            "Madrid 8x5",
            Duration.ofHours(16).plusNanos(1),
            Duration.ofMillis(1),
            at,
            at.plusSeconds(1),
            null,
            at.plusNanos(7),
            List.of(at.plusNanos(5)),
            SlaState.PAUSED,
            List.of(new PauseSpan(at, at.plusSeconds(60), "waiting for the customer")),
            "paused: \"waiting\"");
    return new TicketOutcome(
        ticket,
        "HD/0001",
        "<script>alert('x')</script> \u0001 =cmd() Їжак 🦔 \\ \"",
        "Ñandú S.L.",
        "Support",
        "3",
        "critical",
        "rule \"outage\"",
        SlaState.PAUSED,
        at,
        at.plusSeconds(3),
        List.of(target),
        "Platinum",
        "0123456789abcdef",
        at,
        List.of("vip", "weekend"),
        List.of(new Outage(at, at.plusSeconds(9)), new Outage(at.plusSeconds(20), null)),
        Set.of(Unknown.REPLIES));
  }
}
