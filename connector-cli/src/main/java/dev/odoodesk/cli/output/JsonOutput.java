package dev.odoodesk.cli.output;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Prints one JSON value made of maps, lists, texts, numbers, booleans and nulls. */
public final class JsonOutput {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .characterEscapes(new JsonEscapes())
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private JsonOutput() {}

  /** Prints the value and a line feed. */
  public static void print(Map<String, ?> value, PrintWriter out) {
    try (JsonGenerator json = generator(out)) {
      write(json, value);
    }
    out.append('\n');
    out.flush();
  }

  /**
   * Prints an object whose last part is a long array, row by row.
   *
   * @param head the object's other parts
   * @param name name of the array
   * @param rows is handed what takes each row
   */
  public static void printWithRows(
      Map<String, ?> head,
      String name,
      Consumer<Consumer<Map<String, @Nullable Object>>> rows,
      PrintWriter out) {
    try (JsonGenerator json = generator(out)) {
      json.writeStartObject();
      head.forEach(
          (key, part) -> {
            json.writeName(key);
            write(json, part);
          });
      json.writeName(name);
      json.writeStartArray();
      rows.accept(row -> write(json, row));
      json.writeEndArray();
      json.writeEndObject();
    }
    out.append('\n');
    out.flush();
  }

  static JsonGenerator generator(PrintWriter out) {
    return JSON.createGenerator(ObjectWriteContext.empty(), out);
  }

  /** Writes a value; anything that is none of JSON's kinds goes as its text. */
  static void write(JsonGenerator json, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      map.forEach(
          (key, part) -> {
            json.writeName(String.valueOf(key));
            write(json, part);
          });
      json.writeEndObject();
    } else if (value instanceof Iterable<?> list && !(value instanceof Path)) {
      json.writeStartArray();
      list.forEach(part -> write(json, part));
      json.writeEndArray();
    } else {
      writeScalar(json, value);
    }
  }

  private static void writeScalar(JsonGenerator json, @Nullable Object value) {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof BigDecimal decimal) {
      json.writeNumber(decimal);
    } else if (value instanceof Number number) {
      json.writeNumber(number.longValue());
    } else {
      json.writeString(value.toString());
    }
  }
}
