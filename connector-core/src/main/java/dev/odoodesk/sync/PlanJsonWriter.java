package dev.odoodesk.sync;

import java.io.OutputStream;
import java.util.List;
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
    json.writeName("before");
    write(change.before(), json);
    json.writeName("after");
    write(change.after(), json);
    json.writeStringProperty("reason", change.reason());
    json.writeEndObject();
  }

  private static void write(@Nullable Object value, JsonGenerator json) {
    if (value instanceof List<?> list) {
      json.writeStartArray();
      list.forEach(element -> write(element, json));
      json.writeEndArray();
    } else if (value instanceof StepNote note) {
      json.writeStartObject();
      json.writeStringProperty("step", note.step());
      json.writeNumberProperty("raised", note.raised());
      json.writeStringProperty("text", note.text());
      json.writeEndObject();
    } else if (value == null) {
      json.writeNull();
    } else {
      json.writeString(value.toString());
    }
  }

  /** Breaks lines at the top level and between changes, not inside a change. */
  private static final class LinePerChange extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
      printer.indentArraysWith(new LinesDownTo(2));
      printer.indentObjectsWith(new LinesDownTo(1));
      return printer;
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }

  /** Breaks lines down to a depth, and leaves spaces below it. */
  private static final class LinesDownTo extends DefaultPrettyPrinter.NopIndenter {
    private final DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    private final int depth;

    LinesDownTo(int depth) {
      this.depth = depth;
    }

    @Override
    public void writeIndentation(JsonGenerator json, int level) {
      if (level <= depth) {
        lines.writeIndentation(json, level);
      } else {
        json.writeRaw(' ');
      }
    }

    @Override
    public boolean isInline() {
      return false;
    }
  }
}
