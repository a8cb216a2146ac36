package dev.odoodesk.cli.output;

import java.util.Locale;

/** How results are printed. */
public enum OutputFormat {
  /** Columns for people. */
  TABLE,
  /** One JSON value. */
  JSON,
  /** One header line and one line per record; text that a spreadsheet would run is defused. */
  CSV;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
