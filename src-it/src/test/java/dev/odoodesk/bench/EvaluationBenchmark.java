package dev.odoodesk.bench;

import dev.odoodesk.policy.PolicyReader;
import dev.odoodesk.sla.Calendars;
import dev.odoodesk.sla.SlaEngine;
import dev.odoodesk.sla.SlaPolicy;
import dev.odoodesk.ticket.Customer;
import dev.odoodesk.ticket.Priority;
import dev.odoodesk.ticket.Stage;
import dev.odoodesk.ticket.Ticket;
import dev.odoodesk.ticket.TicketEvent;
import dev.odoodesk.ticket.TicketHistory;
import dev.odoodesk.ticket.TicketKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Evaluates 100,000 tickets with 20 events each by a shipped policy, on one thread. The tickets are
 * made beforehand; what counts is the time from histories to evaluations with their traces.
 */
public final class EvaluationBenchmark {
  private static final int TICKETS = 100_000;
  private static final int EVENTS = 20;
  private static final long SEED = 42;
  private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant AS_OF = Instant.parse("2026-07-01T00:00:00Z");
  private static final List<Stage> STAGES =
      List.of(
          new Stage(1, "New", false),
          new Stage(2, "In progress", false),
          new Stage(3, "Waiting for vendor", false),
          new Stage(4, "Solved", true));

  private EvaluationBenchmark() {}

  public static void main(String[] args) throws IOException {
    Path policies = Path.of(System.getProperty("bench.policies"));
    int rounds = Integer.getInteger("bench.rounds", 5);
    int warmUps = Integer.getInteger("bench.warm-ups", 1);
    List<TicketHistory> histories = histories();
    System.out.printf("%,d tickets with %d events each, one thread%n", TICKETS, EVENTS);
    for (String name : new String[] {"platinum-four-levels", "severity-s1-s4"}) {
      SlaPolicy policy = PolicyReader.read(policies.resolve(name + ".yaml")).policy();
      long[] millis = new long[rounds];
      for (int round = -warmUps; round < rounds; round++) {
        long start = System.nanoTime();
        long targets = evaluate(policy, histories);
        long took = Duration.ofNanos(System.nanoTime() - start).toMillis();
        if (targets == 0) {
          throw new IllegalStateException(name + " has no target for any of the tickets");
        }
        if (round >= 0) {
          millis[round] = took;
        }
      }
      Arrays.sort(millis);
      System.out.printf(
          "%-22s median %,6d ms  (%,d to %,d)%n",
          name, millis[rounds / 2], millis[0], millis[rounds - 1]);
    }
  }

  private static long evaluate(SlaPolicy policy, List<TicketHistory> histories) {
    long targets = 0;
    for (TicketHistory history : histories) {
      targets += SlaEngine.evaluate(policy, history, Calendars.none(), AS_OF).targets().size();
    }
    return targets;
  }

  private static List<TicketHistory> histories() {
    Random random = new Random(SEED);
    List<TicketHistory> histories = new ArrayList<>(TICKETS);
    for (int id = 1; id <= TICKETS; id++) {
      histories.add(history(random, id));
    }
    return histories;
  }

  /** Replies of both sides, moves and changes of priority, spread over some weeks. */
  private static TicketHistory history(Random random, int id) {
    Instant created = BEGIN.plusSeconds(random.nextInt(120 * 86_400));
    Instant at = created;
    Stage stage = STAGES.get(0);
    Priority priority = priority(random.nextInt(4));
    List<TicketEvent> events = new ArrayList<>(EVENTS);
    for (int message = 1; message <= EVENTS; message++) {
      at = at.plusSeconds(60 + random.nextInt(2 * 86_400));
      switch (random.nextInt(6)) {
        case 0, 1 -> {
          Stage next = STAGES.get(random.nextInt(STAGES.size()));
          events.add(new TicketEvent.StageChange(at, message, stage, next, null));
          stage = next;
        }
        case 2 -> {
          Priority next = priority(random.nextInt(4));
          events.add(new TicketEvent.PriorityChange(at, message, priority, next, null));
          priority = next;
        }
        case 3 -> events.add(new TicketEvent.Reply(at, message, TicketEvent.Side.STAFF, null));
        default -> events.add(new TicketEvent.Reply(at, message, TicketEvent.Side.CUSTOMER, null));
      }
    }
    Ticket ticket =
        Ticket.builder(new TicketKey("helpdesk.ticket", id), created, priority)
            .subject(random.nextInt(10) == 0 ? "URGENTE: no mail" : "Invoices cannot be printed")
            .stage(stage)
            .customer(new Customer(id % 500 + 2, "Ana", 1, "Acme", "ana@acme.example"))
            .tags(random.nextInt(8) == 0 ? Set.of("loss of access") : Set.of("vip", "mail"))
            .build();
    return TicketHistory.of(ticket, events);
  }

  private static Priority priority(int index) {
    return new Priority(String.valueOf(index), index, 4);
  }
}
