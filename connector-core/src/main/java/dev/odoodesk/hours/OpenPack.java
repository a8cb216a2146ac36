package dev.odoodesk.hours;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A pack while work is booked on it. */
final class OpenPack {
  private final HourPack pack;
  private Hours carriedIn = Hours.ZERO;
  private Hours consumed = Hours.ZERO;
  private Hours carriedOut = Hours.ZERO;
  private Hours expired = Hours.ZERO;
  private boolean ended;

  OpenPack(HourPack pack) {
    this.pack = pack;
  }

  HourPack pack() {
    return pack;
  }

  boolean ended() {
    return ended;
  }

  boolean pays(LocalDate day, String kind) {
    return !ended && pack.pays(day, kind);
  }

  Hours remaining() {
    return pack.allotted().plus(carriedIn).minus(consumed).minus(carriedOut).minus(expired);
  }

  /** How much more can be taken when it may be overdrawn; null for any amount. */
  @Nullable Hours roomToOverdraw() {
    Hours limit = pack.overdraft();
    return limit == null ? null : remaining().plus(limit).max(Hours.ZERO);
  }

  LedgerEntry.Posting take(Hours amount) {
    LedgerEntry.Posting posting = new LedgerEntry.Posting(pack, amount, remaining());
    consumed = consumed.plus(amount);
    return posting;
  }

  /** Ends it; what is left goes to the next pack or is lost, a debt goes there or stays. */
  void end(@Nullable OpenPack next) {
    ended = true;
    Hours left = remaining();
    Hours limit = pack.carryOver();
    if (next != null && (limit == null || limit.isPositive())) {
      carriedOut = left.isPositive() && limit != null ? left.min(limit) : left;
      next.carriedIn = next.carriedIn.plus(carriedOut);
    }
    if (remaining().isPositive()) {
      expired = remaining();
    }
  }

  PackBalance balance() {
    return new PackBalance(pack, carriedIn, consumed, carriedOut, expired, remaining());
  }
}
