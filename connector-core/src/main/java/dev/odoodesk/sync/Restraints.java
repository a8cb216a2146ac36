package dev.odoodesk.sync;

import dev.odoodesk.helpdesk.TicketRead;
import dev.odoodesk.ticket.TicketHistory;
import dev.odoodesk.ticket.TicketKey;
import java.util.Collection;
import java.util.Set;

/** What keeps a run from touching tickets that the policy alone would let it write. */
interface Restraints {
  /** Nothing does. */
  Restraints NONE = new Restraints() {};

  /** Those of some tickets that stay as they were reported. */
  default Set<TicketKey> closed(Collection<TicketRead> tickets) {
    return Set.of();
  }

  /** Whether a ticket stays as an undo restored it. */
  default boolean isHeld(TicketRead ticket, TicketHistory history) {
    return false;
  }
}
