package dev.odoodesk.cli.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Aligned columns for people. The first rows decide the widths, so that a long list needs no more
 * memory than they do; on a terminal cells are cut to fit, elsewhere never.
 */
final class TableWriter<T> implements RecordWriter<T> {
  private static final int SAMPLE_ROWS = 500;
  private static final int NARROWEST = 8;
  private static final String GAP = "  ";

  private final List<Column<T>> columns;
  private final PrintWriter out;
  private final int width;
  private final List<List<String>> sample = new ArrayList<>();
  private final boolean[] numeric;
  private int[] widths = {};

  TableWriter(List<Column<T>> columns, PrintWriter out, int width) {
    this.columns = columns;
    this.out = out;
    this.width = width;
    this.numeric = new boolean[columns.size()];
  }

  @Override
  public void write(T row) {
    List<String> cells = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      Object value = columns.get(i).value().apply(row);
      numeric[i] |= value instanceof Number;
      cells.add(SafeText.line(PlainValue.text(value)));
    }
    if (widths.length > 0) {
      print(cells);
    } else {
      sample.add(cells);
      if (sample.size() == SAMPLE_ROWS) {
        printSample();
      }
    }
  }

  @Override
  public void close() {
    if (widths.length == 0) {
      printSample();
    }
    out.flush();
  }

  private void printSample() {
    List<String> headings =
        columns.stream().map(c -> c.name().toUpperCase(Locale.ROOT).replace('_', ' ')).toList();
    widths = headings.stream().mapToInt(DisplayWidth::of).toArray();
    for (List<String> cells : sample) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], DisplayWidth.of(cells.get(i)));
      }
    }
    if (width > 0) {
      shrink();
    }
    print(headings);
    sample.forEach(this::print);
    sample.clear();
  }

  /** Takes from the widest column until the row fits or nothing more can be taken. */
  private void shrink() {
    int room = width - GAP.length() * (widths.length - 1);
    while (Arrays.stream(widths).sum() > room) {
      int widest = 0;
      for (int i = 1; i < widths.length; i++) {
        widest = widths[i] > widths[widest] ? i : widest;
      }
      if (widths[widest] <= NARROWEST) {
        return;
      }
      widths[widest]--;
    }
  }

  private void print(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String cell = width > 0 ? DisplayWidth.cut(cells.get(i), widths[i]) : cells.get(i);
      int room = widths[i] - DisplayWidth.of(cell);
      if (numeric[i] && room > 0) {
        line.append(" ".repeat(room));
      }
      line.append(cell);
      if (i < cells.size() - 1) {
        line.append(numeric[i] ? "" : " ".repeat(Math.max(0, room))).append(GAP);
      }
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }
}
