package dev.odoodesk.helpdesk;

import java.util.Set;

/** What makes a ticket count as closed. */
public sealed interface Closing {

  /**
   * The stage it is in.
   *
   * @param flag boolean field of the stage: {@code is_close} of helpdesk stages up to Odoo 15,
   *     {@code is_closed} of task stages up to 15, else {@code fold}
   */
  record ByStage(String flag) implements Closing {}

  /**
   * Its own state, whatever the stage: tasks from Odoo 17 on.
   *
   * @param field selection field of the ticket
   * @param closed the values that count as closed
   */
  record ByState(String field, Set<String> closed) implements Closing {
    public ByState {
      closed = Set.copyOf(closed);
    }
  }
}
