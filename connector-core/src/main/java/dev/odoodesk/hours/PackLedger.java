package dev.odoodesk.hours;

import java.time.LocalDate;
import java.util.Collection;

/**
 * Books work on packs. A pure function: the order in which lines and packs are given has no
 * influence. Thread-safe.
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>Lines are booked by date, then by id. A line that names a pack (the sale order line that it
 *       counts on) is booked on that one, as Odoo does, whatever is left.
 *   <li>Any other is booked on the packs that pay for its kind on its day: the one that ends first
 *       comes first, and a line may be divided among several. What is too much overdraws the one
 *       that ends last, as far as it may be overdrawn; the rest is uncovered.
 *   <li>A negative line gives back what its ticket was charged last, to packs that have not ended;
 *       the rest goes to the pack that would pay that day.
 *   <li>When a pack ends, what is left is carried over to the pack that follows for the same kinds,
 *       as far as agreed, and expires otherwise. A debt follows where anything would be carried
 *       over; else it stays.
 *   <li>Free work costs nothing.
 * </ul>
 */
public final class PackLedger {
  private PackLedger() {}

  /**
   * Books.
   *
   * @param packs the packs of one customer, each with a key of its own
   * @param terms how work becomes a charge
   * @param work the customer's work, approved or not
   * @param asOf the day of the statement: packs that ended by then are ended, and later work counts
   *     nevertheless
   * @throws IllegalArgumentException if two packs have one key, or two lines one id
   */
  public static Ledger book(
      Collection<HourPack> packs, ChargeTerms terms, Collection<Work> work, LocalDate asOf) {
    Booking booking = new Booking(packs, terms);
    work.stream()
        .sorted((a, b) -> TimesheetLine.BY_DATE.compare(a.line(), b.line()))
        .forEach(booking::book);
    booking.end(asOf);
    return booking.ledger();
  }
}
