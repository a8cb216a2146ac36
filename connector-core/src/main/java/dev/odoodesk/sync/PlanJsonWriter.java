package dev.odoodesk.sync;

import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Writes a plan as JSON, one change a line, so that two plans can be compared with {@code diff}.
 */
final class PlanJsonWriter {
  static final int FORMAT = 1;
  private static final JsonFactory JSON = new JsonFactory();

  private PlanJsonWriter() {}

  static void write(ChangePlan plan, OutputStream out) {
    try (JsonGenerator json = JSON.createGenerator(new LinePerChange(), out, JsonEncoding.UTF8)) {
      json.writeStartObject();
      json.writeNumberProperty("format", FORMAT);
      json.writeStringProperty("connection", plan.connection());
      json.writeStringProperty("database", plan.database());
      json.writeStringProperty("policyDigest", plan.policyDigest());
      json.writeStringProperty("asOf", plan.asOf().toString());
      json.writeArrayPropertyStart("changes");
      for (Change change : plan.changes()) {
        write(change, json);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void write(Change change, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("model", change.key().model());
    json.writeNumberProperty("id", change.key().id());
    json.writeStringProperty("ref", change.reference());
    json.writeStringProperty("writeDate", change.writeDate().toString());
    json.writeStringProperty("field", change.field());
    json.writeStringProperty("before", text(change.before()));
    json.writeStringProperty("after", text(change.after()));
    json.writeStringProperty("reason", change.reason());
    json.writeEndObject();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  /** Breaks lines at the top level and between changes, not inside a change. */
  private static final class LinePerChange extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
      printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
      printer.indentObjectsWith(
          new DefaultPrettyPrinter.NopIndenter() {
            private final DefaultIndenter lines = new DefaultIndenter("  ", "\n");

            @Override
            public void writeIndentation(JsonGenerator json, int level) {
              if (level <= 1) {
                lines.writeIndentation(json, level);
              } else {
                json.writeRaw(' ');
              }
            }

            @Override
            public boolean isInline() {
              return false;
            }
          });
      return printer;
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
