package dev.odoodesk.sync;

import dev.odoodesk.ticket.TicketKey;
import java.util.Objects;

/**
 * A ticket that was left alone although something should have been written to it, or that was not
 * judged at all. The next run sees it again.
 *
 * @param ticket the record
 * @param reference how people call it
 * @param reason why, for programs
 * @param detail why, for people; may hold the server's words, which are untrusted
 */
public record LeftOut(TicketKey ticket, String reference, Reason reason, String detail) {

  /** Why a ticket was left alone. */
  public enum Reason {
    /** A person or another program changed it between reading and writing. */
    CHANGED_MEANWHILE,
    /** It was written so shortly before it was read that a later change could hide behind that. */
    JUST_WRITTEN,
    /** It was deleted, or taken out of sight, between reading and writing. */
    GONE,
    /** Odoo refused the values or the user's rights to write them. */
    REFUSED,
    /** So many before it were refused, and none accepted, that it was not tried. */
    NOT_TRIED,
    /** Odoo took the values but keeps others. */
    NOT_KEPT,
    /** The write got no answer and had not been carried out when looked at. */
    OUTCOME_UNKNOWN,
    /** Something that an action of the policy names is not in Odoo; the rest was dealt with. */
    ACTION_IMPOSSIBLE,
    /** Its deadlines cannot be reckoned, for instance because its calendar has no fixed hours. */
    NOT_EVALUATED;

    /** Whether the next run is likely to meet the same, so that trying is given up some day. */
    boolean isLasting() {
      return switch (this) {
        case REFUSED, NOT_KEPT, ACTION_IMPOSSIBLE, NOT_EVALUATED -> true;
        case CHANGED_MEANWHILE, JUST_WRITTEN, GONE, NOT_TRIED, OUTCOME_UNKNOWN -> false;
      };
    }
  }

  public LeftOut {
    Objects.requireNonNull(ticket, "ticket");
    Objects.requireNonNull(reference, "reference");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(detail, "detail");
  }
}
