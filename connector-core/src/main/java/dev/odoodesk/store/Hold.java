package dev.odoodesk.store;

import dev.odoodesk.ticket.TicketKey;
import java.util.Objects;

/**
 * A ticket that is left as an undo restored it, until its facts or the policy change.
 *
 * @param ticket which ticket
 * @param undo the run that restored it
 * @param factsDigest digest of the facts it was restored under
 * @param policyDigest digest of the policy it was restored under
 */
public record Hold(TicketKey ticket, long undo, String factsDigest, String policyDigest) {
  public Hold {
    Objects.requireNonNull(ticket, "ticket");
    Objects.requireNonNull(factsDigest, "factsDigest");
    Objects.requireNonNull(policyDigest, "policyDigest");
  }
}
