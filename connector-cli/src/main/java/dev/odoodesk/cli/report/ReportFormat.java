package dev.odoodesk.cli.report;

import java.util.Locale;

/** The forms that a report is written in. */
public enum ReportFormat {
  /** A page for people. */
  HTML,
  /** A workbook with all rows. */
  XLSX,
  /** All rows for programs, the same in every language. */
  JSON;

  /** The name in options, configurations and file names. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it holds words of a language. */
  public boolean hasWords() {
    return this != JSON;
  }

  @Override
  public String toString() {
    return key();
  }
}
