package dev.odoodesk.bench;

import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.Record;
import dev.odoodesk.sync.ApplyOutcome;
import dev.odoodesk.sync.Change;
import dev.odoodesk.sync.PlanApplier;
import dev.odoodesk.sync.SyncObserver;
import dev.odoodesk.ticket.TicketKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Applies a plan as odoo-desk does it: reads each batch again before it is written, and once more
 * after. The plan is made before and not timed.
 */
final class PlanWriting implements Contender {
  private final String name;
  private final OdooClient client;
  private final Deadlines deadlines;
  private List<Change> plan = List.of();

  PlanWriting(String name, OdooClient client, Deadlines deadlines) {
    this.name = name;
    this.client = client;
    this.deadlines = deadlines;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void prepare(int round) {
    Map<Long, Instant> wanted = deadlines.of(round);
    List<Change> changes = new ArrayList<>();
    for (Record ticket :
        client.model(Target.MODEL).read(deadlines.ids(), "write_date", Target.DEADLINE)) {
      changes.add(
          new Change(
              new TicketKey(Target.MODEL, ticket.id()),
              "#" + ticket.id(),
              Objects.requireNonNull(ticket.instant("write_date")),
              Target.DEADLINE,
              ticket.instant(Target.DEADLINE),
              wanted.get(ticket.id()),
              "benchmark"));
    }
    plan = changes;
  }

  @Override
  public Outcome run(int round) {
    ApplyOutcome outcome = new PlanApplier(client, SyncObserver.NONE).apply(plan);
    if (!outcome.leftOut().isEmpty()) {
      throw new IllegalStateException("left out: " + outcome.leftOut().get(0));
    }
    return new Outcome(
        outcome.tickets(), plan.stream().mapToLong(change -> change.key().id()).sum());
  }

  @Override
  public void check(int round) {
    deadlines.check(round);
  }

  @Override
  public void close() {
    client.close();
  }
}
