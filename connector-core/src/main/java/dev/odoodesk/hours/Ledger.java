package dev.odoodesk.hours;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A customer's work booked on the customer's packs. Immutable.
 *
 * <p>It adds up: what the lines cost is what the packs consumed and what is uncovered; and over all
 * packs {@code allotted = consumed + expired + remaining}, because what one carries out another
 * carries in.
 */
public final class Ledger {
  private final Map<Long, LedgerEntry> entries;
  private final List<PackBalance> balances;
  private final Hours uncovered;

  Ledger(Map<Long, LedgerEntry> entries, List<PackBalance> balances, Hours uncovered) {
    this.entries = new LinkedHashMap<>(entries);
    this.balances = List.copyOf(balances);
    this.uncovered = uncovered;
  }

  /** How a line was booked, if it was among them. */
  public Optional<LedgerEntry> entry(long line) {
    return Optional.ofNullable(entries.get(line));
  }

  /** All entries in the order of booking: by date, then by id. */
  public List<LedgerEntry> entries() {
    return List.copyOf(entries.values());
  }

  /** The packs in the order in which they pay. */
  public List<PackBalance> balances() {
    return balances;
  }

  /** What no pack pays, of all lines. */
  public Hours uncovered() {
    return uncovered;
  }
}
