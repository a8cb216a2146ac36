package dev.odoodesk.sync;

import dev.odoodesk.helpdesk.TicketRead;
import dev.odoodesk.sla.SlaEvaluation;
import dev.odoodesk.ticket.TicketHistory;
import dev.odoodesk.ticket.TicketKey;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came of one ticket.
 *
 * @param read the ticket
 * @param history what happened to it
 * @param evaluation what the policy says; null where it could not say, or was not asked
 * @param changes what to write
 * @param verdict what is done with it
 */
record Judgement(
    TicketRead read,
    TicketHistory history,
    @Nullable SlaEvaluation evaluation,
    List<Change> changes,
    Verdict verdict) {

  /** What is done with a ticket. */
  enum Verdict {
    /** Its changes, if there are any, are written. */
    PLANNED,
    /** It waits for another run. */
    LEFT_OUT,
    /** It stays as an undo restored it. */
    HELD,
    /** It was solved in a month that is over, and stays as it was reported. */
    CLOSED_MONTH
  }

  Judgement {
    Objects.requireNonNull(read, "read");
    Objects.requireNonNull(history, "history");
    changes = List.copyOf(changes);
    Objects.requireNonNull(verdict, "verdict");
  }

  TicketKey key() {
    return read.ticket().key();
  }
}
