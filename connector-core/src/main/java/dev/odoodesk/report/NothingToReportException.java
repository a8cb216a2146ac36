package dev.odoodesk.report;

/** The store knows of no run that a report could be made from. */
public final class NothingToReportException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NothingToReportException(String message) {
    super(message);
  }
}
