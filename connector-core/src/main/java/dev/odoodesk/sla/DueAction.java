package dev.odoodesk.sla;

import java.time.Instant;
import java.util.Objects;

/**
 * An action that is due and that the ticket's facts do not show as done.
 *
 * <p>Whoever carries it out keeps {@link #id()} as a mark, so that it happens once: an action such
 * as a note leaves nothing on the ticket that the engine could know it by.
 *
 * @param id identity of this action on this ticket: the same on each evaluation
 * @param since from when it has been due
 * @param action what to do
 * @param reason which rule of the policy wants it
 */
public record DueAction(String id, Instant since, Action action, String reason) {
  public DueAction {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(reason, "reason");
  }
}
