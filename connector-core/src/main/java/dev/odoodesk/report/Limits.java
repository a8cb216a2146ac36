package dev.odoodesk.report;

/**
 * How much of each list a report shows, so that a page stays usable however many tickets there are.
 *
 * @param changed changed tickets
 * @param others entries of any other list
 */
public record Limits(int changed, int others) {
  /** What a browser opens without waiting. */
  public static final Limits PAGE = new Limits(2_000, 500);
}
