package dev.odoodesk.report.internal;

import dev.odoodesk.report.PeriodReport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reports of months that are over, as the store keeps them. */
public final class PeriodText {
  private static final JsonMapper JSON = JsonMapper.shared();

  private PeriodText() {}

  /** One line of JSON. */
  public static String write(PeriodReport report) {
    return JSON.writeValueAsString(report);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static PeriodReport read(String text) {
    try {
      return JSON.readValue(text, PeriodReport.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("no report: " + e.getOriginalMessage(), e);
    }
  }
}
