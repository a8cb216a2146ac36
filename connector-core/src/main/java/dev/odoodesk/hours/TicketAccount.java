package dev.odoodesk.hours;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What a ticket has cost so far, and where that went. */
final class TicketAccount {
  private final Deque<Charge> charges = new ArrayDeque<>();
  private Hours lines = Hours.ZERO;

  /**
   * An amount that was charged.
   *
   * @param pack who paid; null where nobody did
   */
  record Charge(@Nullable OpenPack pack, Hours amount) {}

  /** Adds what a line costs by itself, and gives what the ticket costs more by it. */
  Hours add(Hours line, ChargeTerms terms) {
    Hours before = terms.ticketCharge(lines);
    lines = lines.plus(line);
    return terms.ticketCharge(lines).minus(before);
  }

  void charged(@Nullable OpenPack pack, Hours amount) {
    charges.push(new Charge(pack, amount));
  }

  /** The last charge that can be given back; what packs paid that have ended cannot. */
  @Nullable Charge last() {
    while (!charges.isEmpty()) {
      Charge charge = charges.pop();
      if (charge.pack() == null || !charge.pack().ended()) {
        return charge;
      }
    }
    return null;
  }
}
