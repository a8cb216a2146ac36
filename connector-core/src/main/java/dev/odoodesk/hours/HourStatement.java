package dev.odoodesk.hours;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A customer's hours in a calendar month: every line, and every pack before and after. Immutable.
 *
 * <p>Each pack adds up: {@code opening + carriedIn - consumed - carriedOut - expired = closing}.
 *
 * @param customer the customer
 * @param month the month
 * @param lines the lines in the order of booking
 * @param packs the packs that had hours or moved
 */
public record HourStatement(Payer customer, YearMonth month, List<Line> lines, List<Pack> packs) {
  public HourStatement {
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(month, "month");
    lines = List.copyOf(lines);
    packs = List.copyOf(packs);
  }

  /**
   * A line and how it was booked.
   *
   * @param work the line and its ticket
   * @param entry how it was booked
   */
  public record Line(Work work, LedgerEntry entry) {}

  /**
   * A pack over the month.
   *
   * @param opening how it stood when the month before ended
   * @param closing how it stands when the month ends
   */
  public record Pack(PackBalance opening, PackBalance closing) {
    /** What was taken in the month. */
    public Hours consumed() {
      return closing.consumed().minus(opening.consumed());
    }

    /** What it got from packs that ended in the month. */
    public Hours carriedIn() {
      return closing.carriedIn().minus(opening.carriedIn());
    }

    /** What went to another pack in the month. */
    public Hours carriedOut() {
      return closing.carriedOut().minus(opening.carriedOut());
    }

    /** What was lost in the month. */
    public Hours expired() {
      return closing.expired().minus(opening.expired());
    }

    boolean matters(YearMonth month) {
      LocalDate from = closing.pack().from();
      LocalDate until = closing.pack().until();
      boolean begun = from == null || !from.isAfter(month.atEndOfMonth());
      boolean ended = until != null && until.isBefore(month.atDay(1));
      return begun && (!ended || !consumed().isZero() || !closing.remaining().isZero());
    }
  }

  /** Time spent, of all lines. */
  public Hours spent() {
    return sum(line -> line.work().line().spent());
  }

  /** What the lines cost. */
  public Hours charged() {
    return sum(line -> line.entry().charged());
  }

  /** What no pack pays. */
  public Hours uncovered() {
    return sum(line -> line.entry().uncovered());
  }

  private Hours sum(Function<Line, Hours> part) {
    return lines.stream().map(part).reduce(Hours.ZERO, Hours::plus);
  }

  /**
   * Makes a statement.
   *
   * @return empty if the customer has no packs
   */
  public static Optional<HourStatement> of(HoursReview review, long customer, YearMonth month) {
    return review.account(customer).map(account -> of(account, review.workOf(customer), month));
  }

  private static HourStatement of(PackAccount account, List<Work> work, YearMonth month) {
    LocalDate first = month.atDay(1);
    Ledger before = book(account, work, first.minusDays(1));
    Ledger after = book(account, work, month.atEndOfMonth());
    List<Line> lines = new ArrayList<>();
    for (Work each : work) {
      if (YearMonth.from(each.line().date()).equals(month)) {
        after.entry(each.line().id()).ifPresent(entry -> lines.add(new Line(each, entry)));
      }
    }
    Map<String, PackBalance> opening =
        before.balances().stream()
            .collect(Collectors.toMap(balance -> balance.pack().key(), balance -> balance));
    List<Pack> packs =
        after.balances().stream()
            .map(
                closing ->
                    new Pack(Objects.requireNonNull(opening.get(closing.pack().key())), closing))
            .filter(pack -> pack.matters(month))
            .toList();
    return new HourStatement(account.customer(), month, lines, packs);
  }

  private static Ledger book(PackAccount account, List<Work> work, LocalDate until) {
    List<Work> upTo = work.stream().filter(w -> !w.line().date().isAfter(until)).toList();
    return PackLedger.book(account.packs(), account.terms(), upTo, until);
  }
}
