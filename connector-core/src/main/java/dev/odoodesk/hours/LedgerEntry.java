package dev.odoodesk.hours;

import java.util.List;

/**
 * What a line was booked as.
 *
 * @param line id of the line
 * @param charged what it costs: the sum of the postings and of what is uncovered
 * @param postings what goes to which pack, in order
 * @param uncovered what no pack pays
 */
public record LedgerEntry(long line, Hours charged, List<Posting> postings, Hours uncovered) {
  public LedgerEntry {
    postings = List.copyOf(postings);
  }

  /** A line that costs nothing. */
  static LedgerEntry free(long line) {
    return new LedgerEntry(line, Hours.ZERO, List.of(), Hours.ZERO);
  }

  /**
   * An amount taken from a pack, or given back to it.
   *
   * @param pack the pack
   * @param amount what was taken; negative if it was given back
   * @param before what the pack had left before
   */
  public record Posting(HourPack pack, Hours amount, Hours before) {
    /** What the pack has left after it; negative when overdrawn. */
    public Hours after() {
      return before.minus(amount);
    }
  }
}
