package dev.odoodesk.cli.output;

import java.io.PrintWriter;
import java.util.List;

/**
 * Prints records one after the other, holding no more than a screenful of them. Closing it ends the
 * output, not the stream beneath.
 */
public interface RecordWriter<T> extends AutoCloseable {

  /** Prints one more record. */
  void write(T row);

  @Override
  void close();

  /**
   * A writer of a format.
   *
   * @param width columns of the terminal, or 0 where lines may be of any length
   */
  static <T> RecordWriter<T> of(
      OutputFormat format, List<Column<T>> columns, PrintWriter out, int width) {
    return switch (format) {
      case TABLE -> new TableWriter<>(columns, out, width);
      case CSV -> new CsvWriter<>(columns, out);
      case JSON -> new JsonListWriter<>(columns, out);
    };
  }
}
