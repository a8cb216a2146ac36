package dev.odoodesk.sync;

import dev.odoodesk.client.AccessDeniedException;
import dev.odoodesk.client.ConflictException;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.OdooException;
import dev.odoodesk.client.OdooModel;
import dev.odoodesk.client.OutcomeUnknownException;
import dev.odoodesk.client.RecordMissingException;
import dev.odoodesk.client.ValidationException;
import dev.odoodesk.helpdesk.StepNotes;
import dev.odoodesk.helpdesk.WriteRight;
import dev.odoodesk.sync.LeftOut.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes the changes of one batch of tickets of one model, so that one bad ticket does not stop the
 * others and nothing is written twice. Serves one batch.
 */
final class BatchWriter {
  /** After so many refusals and no success, a few of the rest are tried before all of them. */
  private static final int MOST_REFUSALS = 10;

  private static final int PROBES = 3;

  private final OdooClient client;
  private final StepNotes notes;
  private final OdooModel model;

  /**
   * Odoo reads every tracked field of a record before it writes, changed or not, which is most of
   * the cost of a write; where no tracked field is written this can be left out.
   */
  private final OdooModel untracked;

  private final WriteLog log;
  private final Map<Long, TicketNow> before;
  private final List<LeftOut> leftOut = new ArrayList<>();
  private final List<TicketChanges> postponed = new ArrayList<>();
  private long changes;
  private long tickets;
  private int refusals;
  private @Nullable AccessDeniedException denied;

  /**
   * A writer.
   *
   * @param before the tickets as they were read just now, by id
   */
  BatchWriter(OdooClient client, OdooModel model, WriteLog log, Map<Long, TicketNow> before) {
    this.client = client;
    this.notes = new StepNotes(client);
    this.model = model;
    this.log = log;
    this.before = before;
    untracked = model.withContext("mail_notrack", true);
  }

  /**
   * Writes and reads back.
   *
   * @throws AccessDeniedException if the user may write no record of the model
   * @throws OdooException if the server cannot be asked
   */
  ApplyOutcome write(List<TicketChanges> batch) {
    attempt(batch);
    endPostponed();
    if (denied != null && tickets == 0 && !WriteRight.isHeld(client, model)) {
      throw denied;
    }
    return new ApplyOutcome(changes, tickets, 0, leftOut, false);
  }

  private void attempt(List<TicketChanges> batch) {
    if (batch.isEmpty()) {
      return;
    }
    try {
      writeEach(untracked, batch.stream().filter(TicketChanges::isUntracked).toList());
      writeEach(model, batch.stream().filter(ticket -> !ticket.isUntracked()).toList());
    } catch (OutcomeUnknownException e) {
      settle(batch, Reason.OUTCOME_UNKNOWN, e);
      return;
    } catch (ValidationException
        | AccessDeniedException
        | RecordMissingException
        | ConflictException e) {
      divide(batch, e);
      return;
    }
    settle(batch, Reason.NOT_KEPT, null);
  }

  private void writeEach(OdooModel model, List<TicketChanges> some) {
    Map<Long, Map<String, @Nullable Object>> values = new LinkedHashMap<>();
    some.forEach(ticket -> values.put(ticket.key().id(), ticket.values(notes)));
    if (!values.isEmpty()) {
      model.writeEach(values);
    }
  }

  /** A part may have been written before the refusal: only what is not in place is tried again. */
  private void divide(List<TicketChanges> batch, OdooException refusal) {
    if (batch.size() == 1) {
      refuse(batch.get(0), refusal);
      return;
    }
    List<TicketChanges> open = new ArrayList<>();
    Map<Long, TicketNow> now = read(batch);
    for (TicketChanges ticket : batch) {
      TicketNow record = now.get(ticket.key().id());
      if (record != null && ticket.isIn(record)) {
        count(ticket, record);
      } else {
        open.add(ticket);
      }
    }
    int middle = (open.size() + 1) / 2;
    attemptUnlessHopeless(open.subList(0, middle));
    attemptUnlessHopeless(open.subList(middle, open.size()));
  }

  /** Where everything was refused so far, single tickets among the rest say whether all are. */
  private void attemptUnlessHopeless(List<TicketChanges> batch) {
    List<TicketChanges> rest = new ArrayList<>(batch);
    for (int i = 0; i < PROBES && isHopeless() && !rest.isEmpty(); i++) {
      attempt(List.of(rest.remove(rest.size() * (i + 1) / (PROBES + 1))));
    }
    if (isHopeless()) {
      postponed.addAll(rest);
    } else {
      attempt(rest);
    }
  }

  private void endPostponed() {
    List<TicketChanges> rest = List.copyOf(postponed);
    postponed.clear();
    if (isHopeless()) {
      String detail = "not tried, because all %d tried before it were refused".formatted(refusals);
      rest.forEach(ticket -> leaveOut(ticket, Reason.NOT_TRIED, detail));
    } else {
      attempt(rest);
    }
  }

  private boolean isHopeless() {
    return refusals >= MOST_REFUSALS && tickets == 0;
  }

  private void refuse(TicketChanges ticket, OdooException refusal) {
    refusals++;
    if (refusal instanceof AccessDeniedException access) {
      denied = access;
    }
    leaveOut(
        ticket,
        refusal instanceof RecordMissingException ? Reason.GONE : Reason.REFUSED,
        Objects.requireNonNullElse(refusal.getMessage(), "refused"));
  }

  /** Counts what is in place; the rest is listed. */
  private void settle(
      List<TicketChanges> batch, Reason otherwise, @Nullable OdooException failure) {
    Map<Long, TicketNow> now = read(batch);
    for (TicketChanges ticket : batch) {
      TicketNow record = now.get(ticket.key().id());
      if (record == null) {
        leaveOut(ticket, Reason.GONE, TicketNow.GONE);
      } else if (ticket.isIn(record)) {
        count(ticket, record);
      } else if (failure != null) {
        leaveOut(ticket, otherwise, Objects.requireNonNullElse(failure.getMessage(), "no answer"));
      } else {
        leaveOut(ticket, otherwise, "Odoo keeps " + ticket.differences(record));
      }
    }
  }

  private Map<Long, TicketNow> read(List<TicketChanges> batch) {
    return TicketNow.read(client, model, batch);
  }

  /**
   * Our write hides the write date of one that was made between the last reading and ours; what
   * such a write changed shows in the facts.
   */
  private void count(TicketChanges ticket, TicketNow now) {
    tickets++;
    changes += ticket.changes().size();
    log.written(ticket, now.written());
    TicketNow then = before.get(ticket.key().id());
    String changed = then == null ? "" : now.factsThatDiffer(then, ticket);
    if (!changed.isEmpty()) {
      leftOut.add(
          new LeftOut(
              ticket.key(),
              ticket.reference(),
              Reason.CHANGED_MEANWHILE,
              "written, but somebody changed " + changed + " in the same moment"));
    }
  }

  private void leaveOut(TicketChanges ticket, Reason reason, String detail) {
    LeftOut left = new LeftOut(ticket.key(), ticket.reference(), reason, detail);
    leftOut.add(left);
    log.leftOut(left);
  }
}
