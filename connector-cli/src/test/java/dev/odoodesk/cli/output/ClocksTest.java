package dev.odoodesk.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odoodesk.sla.Calendars;
import dev.odoodesk.sla.Level;
import dev.odoodesk.sla.Metric;
import dev.odoodesk.sla.SlaEngine;
import dev.odoodesk.sla.SlaEvaluation;
import dev.odoodesk.sla.SlaPolicy;
import dev.odoodesk.sla.Target;
import dev.odoodesk.ticket.Person;
import dev.odoodesk.ticket.Priority;
import dev.odoodesk.ticket.Ticket;
import dev.odoodesk.ticket.TicketEvent;
import dev.odoodesk.ticket.TicketEvent.Side;
import dev.odoodesk.ticket.TicketHistory;
import dev.odoodesk.ticket.TicketKey;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@code explain} says of a ticket's past. */
class ClocksTest {
  private static final Instant CREATED = Instant.parse("2026-03-02T09:00:00Z");
  private static final SlaPolicy POLICY =
      SlaPolicy.builder("test", List.of(new Level("1", ""), new Level("2", "")))
          .target(
              Target.builder(Metric.NEXT_RESPONSE)
                  .figure("1", Duration.ofHours(1), SlaPolicy.ALWAYS)
                  .build())
          .build();

  private final Ticket ticket = ticket("3", null);
  private final SlaEvaluation evaluation =
      evaluate(
          ticket,
          new TicketEvent.PriorityChange(
              at("09:05"), 1, priority("0"), priority("3"), new Person(7, "Eva")),
          new TicketEvent.Reply(at("09:10"), 2, Side.STAFF, null),
          new TicketEvent.Reply(at("10:00"), 3, Side.CUSTOMER, null),
          new TicketEvent.Reply(at("12:00"), 4, Side.STAFF, null),
          new TicketEvent.Reply(at("13:00"), 5, Side.CUSTOMER, null),
          new TicketEvent.Reply(at("13:10"), 6, Side.STAFF, null));

  @Test
  void changesOfLevel_areToldWithTimeAndAuthor() {
    assertThat(text(ticket, evaluation))
        .contains("Level changed from 2 to 1 at 2026-03-02T09:05:00Z by Eva");
    assertThat(Clocks.asMap(ticket, evaluation).get("reclassifications"))
        .isEqualTo(List.of(Map.of("at", at("09:05"), "from", "2", "to", "1", "by", "Eva")));
  }

  @Test
  void changeAwayFromAStoredLevel_isToldThoughNobodyKnowsWhen() {
    Ticket changed = ticket("0", "1");
    Map<String, @Nullable Object> expected = new HashMap<>(Map.of("from", "1", "to", "2"));
    expected.put("at", null);
    expected.put("by", null);

    assertThat(text(changed, evaluate(changed)))
        .contains("Level changed from 1 to 2 since it was stored");
    assertThat(Clocks.asMap(changed, evaluate(changed)).get("reclassifications"))
        .isEqualTo(Collections.singletonList(expected));
  }

  @Test
  void earlierRoundsThatWereBroken_areTold() {
    assertThat(text(ticket, evaluation))
        .contains("next-response: met")
        .contains("; earlier rounds breached 2026-03-02T11:00:00Z");
    assertThat(String.valueOf(Clocks.asMap(ticket, evaluation).get("targets")))
        .contains("missedAt=[2026-03-02T11:00:00Z]");
  }

  private static String text(Ticket ticket, SlaEvaluation evaluation) {
    StringWriter text = new StringWriter();
    Clocks.print(ticket, evaluation, new PrintWriter(text), 200);
    return text.toString();
  }

  private static SlaEvaluation evaluate(Ticket ticket, TicketEvent... events) {
    return SlaEngine.evaluate(
        POLICY,
        TicketHistory.of(ticket, List.of(events)),
        Calendars.none(),
        CREATED.plus(Duration.ofDays(1)));
  }

  private static Ticket ticket(String priority, @Nullable String stored) {
    return Ticket.builder(new TicketKey("helpdesk.ticket", 1), CREATED, priority(priority))
        .storedSeverity(stored)
        .build();
  }

  private static Priority priority(String key) {
    return new Priority(key, Integer.parseInt(key), 4);
  }

  private static Instant at(String time) {
    return Instant.parse("2026-03-02T" + time + ":00Z");
  }
}
