package dev.odoodesk.policy;

import java.util.List;

/**
 * How an example came out.
 *
 * @param example the example's name
 * @param line line of the file in which it begins
 * @param checks how many things were looked at
 * @param mismatches what came out otherwise than expected; empty if the example passed
 */
public record ExampleResult(String example, int line, int checks, List<Mismatch> mismatches) {
  public ExampleResult {
    mismatches = List.copyOf(mismatches);
  }

  /** Whether everything came out as expected. */
  public boolean passed() {
    return mismatches.isEmpty();
  }

  /**
   * Something that came out otherwise than expected.
   *
   * @param at the moment of evaluation, in the policy's zone, as the file writes it
   * @param what what was looked at
   * @param line line of the file
   * @param expected what was expected
   * @param actual what came out
   */
  public record Mismatch(String at, String what, int line, String expected, String actual) {
    @Override
    public String toString() {
      return "line %d, at %s: %s: expected %s, found %s"
          .formatted(line, at, what, expected, actual);
    }
  }
}
