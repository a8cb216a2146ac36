package dev.odoodesk.cli.output;

import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values after RFC 4180, one line each: line breaks inside a value become spaces.
 * Text that a spreadsheet would take for a formula gets an apostrophe before it; control characters
 * are replaced.
 */
final class CsvWriter<T> implements RecordWriter<T> {
  private final List<Column<T>> columns;
  private final PrintWriter out;
  private final StringBuilder line = new StringBuilder(256);
  private int cells;

  CsvWriter(List<Column<T>> columns, PrintWriter out) {
    this.columns = columns;
    this.out = out;
    columns.forEach(column -> append(column.name()));
    endLine();
  }

  @Override
  public void write(T row) {
    for (Column<T> column : columns) {
      append(column.value().apply(row));
    }
    endLine();
  }

  @Override
  public void close() {
    out.flush();
  }

  private void append(@Nullable Object value) {
    if (cells++ > 0) {
      line.append(',');
    }
    String text = PlainValue.text(value);
    if (value instanceof Number) {
      line.append(text);
      return;
    }
    String safe = FormulaText.defused(SafeText.line(text));
    if (safe.chars().anyMatch(c -> c == ',' || c == '"')) {
      line.append('"').append(safe.replace("\"", "\"\"")).append('"');
    } else {
      line.append(safe);
    }
  }

  private void endLine() {
    out.append(line).append('\n');
    line.setLength(0);
    cells = 0;
  }
}
