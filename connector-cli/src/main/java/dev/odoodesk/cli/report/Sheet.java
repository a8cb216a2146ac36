package dev.odoodesk.cli.report;

import dev.odoodesk.cli.output.FormulaText;
import dev.odoodesk.cli.output.SafeText;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of a workbook, written row by row: a heading that stays in sight and can be filtered.
 * Where a sheet is full, it goes on in another one. Close it before the next is opened.
 */
public final class Sheet implements AutoCloseable {
  private static final int MOST_ROWS = 1_048_576;
  private static final int LONGEST_TEXT = 32_767;
  private static final int ROWS_A_FLUSH = 500;
  private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);
  private static final int DAY_DECIMALS = 12;

  private final Workbook workbook;
  private final String name;
  private final List<Heading> columns;
  private final Formats formats;
  private final int mostRows;
  private Worksheet sheet;
  private int row;
  private int part = 1;

  /**
   * A column.
   *
   * @param text what its first row says
   * @param width in characters
   */
  public record Heading(String text, int width) {}

  Sheet(Workbook workbook, String name, List<Heading> columns, Formats formats) {
    this(workbook, name, columns, formats, MOST_ROWS);
  }

  Sheet(Workbook workbook, String name, List<Heading> columns, Formats formats, int mostRows) {
    this.workbook = workbook;
    this.name = name;
    this.columns = List.copyOf(columns);
    this.formats = formats;
    this.mostRows = mostRows;
    this.sheet = begin(name);
  }

  private Worksheet begin(String title) {
    Worksheet begun = workbook.newWorksheet(title);
    for (int column = 0; column < columns.size(); column++) {
      begun.width(column, columns.get(column).width());
      begun.inlineString(0, column, text(columns.get(column).text()));
      begun.style(0, column).bold().set();
    }
    begun.freezePane(0, 1);
    row = 1;
    return begun;
  }

  /**
   * Adds a row. Values are {@code String}, {@code Instant} (shown in the report's zone), {@code
   * LocalDate}, {@code Duration}, whole and exact numbers; null for an empty cell.
   */
  public void row(@Nullable Object... values) throws IOException {
    if (row == mostRows) {
      finish();
      part++;
      sheet = begin(name + " (" + part + ")");
    }
    for (int column = 0; column < values.length; column++) {
      put(column, values[column]);
    }
    row++;
    if (row % ROWS_A_FLUSH == 0) {
      sheet.flush();
    }
  }

  private void put(int column, @Nullable Object value) {
    if (value == null) {
      return;
    } else if (value instanceof String text) {
      sheet.inlineString(row, column, text(text));
    } else if (value instanceof Instant instant) {
      sheet.value(row, column, instant.atZone(formats.zone()).toLocalDateTime());
      sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
    } else if (value instanceof LocalDate date) {
      sheet.value(row, column, date);
      sheet.style(row, column).format("yyyy-mm-dd").set();
    } else if (value instanceof Duration amount) {
      sheet.value(row, column, days(amount));
      sheet.style(row, column).format("[h]:mm:ss").set();
    } else if (value instanceof Number number) {
      sheet.value(row, column, number);
    } else {
      throw new IllegalArgumentException("no value of a cell: " + value.getClass());
    }
  }

  /** The unit of time in a spreadsheet. */
  private static BigDecimal days(Duration amount) {
    return BigDecimal.valueOf(amount.toSeconds())
        .divide(SECONDS_A_DAY, DAY_DECIMALS, RoundingMode.HALF_EVEN);
  }

  private static String text(String text) {
    String safe = FormulaText.defused(SafeText.line(text));
    return safe.length() > LONGEST_TEXT ? safe.substring(0, LONGEST_TEXT - 1) + "…" : safe;
  }

  private void finish() throws IOException {
    if (row > 1) {
      sheet.setAutoFilter(0, 0, row - 1, columns.size() - 1);
    }
    sheet.finish();
  }

  @Override
  public void close() throws IOException {
    finish();
  }
}
