package dev.odoodesk.sync;

import dev.odoodesk.client.AccessDeniedException;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.OdooModel;
import dev.odoodesk.client.ValidationException;
import dev.odoodesk.sync.LeftOut.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes planned changes, batch by batch. Thread-safe, but meant for one thread: two that write the
 * same tickets would take each other for people.
 *
 * <p>Before each batch its tickets are read again: one that was written since, or that holds other
 * values than the plan was made from, is left alone. After it they are read once more, so that what
 * is counted as written is what Odoo keeps. A refusal concerns the tickets that cause it, not the
 * batch. A write without an answer is settled by reading, never by repeating.
 */
public final class PlanApplier {
  private static final int LARGEST_BATCH = 500;

  private final OdooClient client;
  private final int batchSize;
  private final SyncObserver observer;
  private final WriteLog log;
  private volatile boolean wroteSomething;

  public PlanApplier(OdooClient client, SyncObserver observer) {
    this(client, observer, WriteLog.NONE);
  }

  PlanApplier(OdooClient client, SyncObserver observer, WriteLog log) {
    this.client = client;
    this.log = log;
    this.batchSize = Math.min(LARGEST_BATCH, client.connection().pageSize());
    this.observer = observer;
  }

  /**
   * Writes changes.
   *
   * @throws AccessDeniedException if the user may write nothing at all
   * @throws dev.odoodesk.client.OdooException if the server fails; what was written until then
   *     stays written and is recognised by the next run
   */
  public ApplyOutcome apply(Collection<Change> changes) {
    Map<String, List<TicketChanges>> byModel = new LinkedHashMap<>();
    for (TicketChanges ticket : TicketChanges.group(changes)) {
      byModel.computeIfAbsent(ticket.key().model(), model -> new ArrayList<>()).add(ticket);
    }
    ApplyOutcome outcome = ApplyOutcome.NOTHING;
    for (Map.Entry<String, List<TicketChanges>> entry : byModel.entrySet()) {
      outcome = outcome.and(apply(client.model(entry.getKey()), entry.getValue()));
    }
    return outcome;
  }

  private ApplyOutcome apply(OdooModel model, List<TicketChanges> tickets) {
    ApplyOutcome outcome = ApplyOutcome.NOTHING;
    for (int start = 0; start < tickets.size(); start += batchSize) {
      if (observer.stopRequested()) {
        return outcome.and(new ApplyOutcome(0, 0, 0, List.of(), true));
      }
      int end = Math.min(start + batchSize, tickets.size());
      outcome = outcome.and(applyBatch(model, tickets.subList(start, end)));
    }
    return outcome;
  }

  private ApplyOutcome applyBatch(OdooModel model, List<TicketChanges> planned) {
    Tags tags = new Tags(client);
    List<TicketChanges> batch = planned.stream().map(tags::found).toList();
    Map<Long, TicketNow> now = TicketNow.read(client, model, batch);
    List<TicketChanges> free = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    long alreadyThere = 0;
    for (TicketChanges ticket : batch) {
      TicketNow record = now.get(ticket.key().id());
      if (record == null) {
        leftOut.add(left(ticket, Reason.GONE, TicketNow.GONE));
      } else if (ticket.isIn(record)) {
        alreadyThere += ticket.changes().size();
      } else if (record.isArchived() && !ticket.writeDate().equals(record.written())) {
        leftOut.add(left(ticket, Reason.GONE, "it was archived since it was read"));
      } else if (!ticket.isUntouchedIn(record)) {
        leftOut.add(
            left(
                ticket,
                Reason.CHANGED_MEANWHILE,
                "changed since it was read: " + ticket.differences(record)));
      } else if (!ticket.writeDate().equals(record.written())) {
        leftOut.add(left(ticket, Reason.CHANGED_MEANWHILE, writtenSince(ticket, record)));
      } else {
        withTags(ticket, tags, leftOut).ifPresent(free::add);
      }
    }
    ApplyOutcome before = new ApplyOutcome(0, 0, alreadyThere, leftOut, false);
    log.intended(free);
    try {
      ApplyOutcome written = new BatchWriter(client, model, log, now).write(free);
      wroteSomething |= written.tickets() > 0;
      log.batchEnded();
      return before.and(written);
    } catch (AccessDeniedException e) {
      if (!wroteSomething) {
        log.batchEnded();
        throw e;
      }
      String detail = Objects.requireNonNullElse(e.getMessage(), "no access");
      free.forEach(ticket -> leftOut.add(left(ticket, Reason.REFUSED, detail)));
      log.batchEnded();
      return new ApplyOutcome(0, 0, alreadyThere, leftOut, false);
    }
  }

  private static Optional<TicketChanges> withTags(
      TicketChanges ticket, Tags tags, List<LeftOut> leftOut) {
    try {
      return Optional.of(tags.made(ticket));
    } catch (AccessDeniedException | ValidationException e) {
      String detail = "its tags cannot be made: " + e.getMessage();
      leftOut.add(left(ticket, Reason.REFUSED, detail));
      return Optional.empty();
    }
  }

  private static String writtenSince(TicketChanges ticket, TicketNow now) {
    return "written at %s, after it was read as of %s".formatted(now.written(), ticket.writeDate());
  }

  private static LeftOut left(TicketChanges ticket, Reason reason, String detail) {
    return new LeftOut(ticket.key(), ticket.reference(), reason, detail);
  }
}
