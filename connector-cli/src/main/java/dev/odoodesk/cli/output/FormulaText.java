package dev.odoodesk.cli.output;

/** Makes text harmless for spreadsheets, which take some beginnings for a formula. */
public final class FormulaText {
  /** What spreadsheets begin a formula with, the full-width forms included. */
  private static final String STARTS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  private FormulaText() {}

  /** The text, with an apostrophe before it where a spreadsheet would reckon with it. */
  public static String defused(String text) {
    // Spreadsheets skip spaces before a formula.
    String stripped = text.stripLeading();
    return !stripped.isEmpty() && STARTS.indexOf(stripped.charAt(0)) >= 0 ? "'" + text : text;
  }
}
