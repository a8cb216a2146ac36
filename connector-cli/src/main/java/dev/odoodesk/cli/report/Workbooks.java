package dev.odoodesk.cli.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/**
 * Writes an .xlsx workbook, sheet after sheet, without holding its rows in memory. Text is never a
 * formula. Not thread-safe; only one sheet is open at a time.
 */
public final class Workbooks implements AutoCloseable {
  private static final String FORMAT_VERSION = "1.0";

  private final Workbook workbook;
  private final Formats formats;

  private Workbooks(Workbook workbook, Formats formats) {
    this.workbook = workbook;
    this.formats = formats;
  }

  /** A workbook that goes to a stream, which stays open; closing the workbook completes it. */
  public static Workbooks to(OutputStream out, Formats formats) {
    return new Workbooks(new Workbook(out, "odoo-desk", FORMAT_VERSION), formats);
  }

  /**
   * Opens a sheet, whose first row names the columns.
   *
   * @param name at most 25 characters, none of {@code []:*?/\}
   */
  public Sheet sheet(String name, List<Sheet.Heading> columns) {
    return new Sheet(workbook, name, columns, formats);
  }

  @Override
  public void close() throws IOException {
    workbook.finish();
  }
}
