package dev.odoodesk.cli.output;

import java.io.PrintWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** A JSON array with one object per record, one line each. */
final class JsonListWriter<T> implements RecordWriter<T> {
  private final List<Column<T>> columns;
  private final PrintWriter out;
  private boolean first = true;

  JsonListWriter(List<Column<T>> columns, PrintWriter out) {
    this.columns = columns;
    this.out = out;
    out.append('[');
  }

  @Override
  public void write(T row) {
    out.append(first ? "\n" : ",\n");
    first = false;
    try (JsonGenerator json = JsonOutput.generator(out)) {
      json.writeStartObject();
      for (Column<T> column : columns) {
        json.writeName(column.name());
        JsonOutput.write(json, column.value().apply(row));
      }
      json.writeEndObject();
    }
  }

  @Override
  public void close() {
    out.append("\n]\n");
    out.flush();
  }
}
