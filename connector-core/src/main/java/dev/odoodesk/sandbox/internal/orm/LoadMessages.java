package dev.odoodesk.sandbox.internal.orm;

import dev.odoodesk.sandbox.internal.schema.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code load} has to say of rows. Not thread-safe. */
final class LoadMessages {
  private final int version;
  private final List<Map<String, @Nullable Object>> messages = new ArrayList<>();
  private boolean errors;

  LoadMessages(int version) {
    this.version = version;
  }

  List<Map<String, @Nullable Object>> all() {
    return messages;
  }

  /** Whether nothing may be stored. */
  boolean hasErrors() {
    return errors;
  }

  /** An error in one cell. */
  void error(int row, String column, @Nullable Field field, String text, @Nullable Object more) {
    Map<String, @Nullable Object> message = add("error", row, text);
    message.put("field", column);
    if (more != null) {
      message.put("moreinfo", more);
    }
    if (field != null && version >= 17) {
      message.put("field_name", field.label());
    }
  }

  /** An error in the row as a whole. */
  void error(int row, String text) {
    add("error", row, text);
  }

  /** Something that was read differently from how it was written. */
  void warning(int row, String column, String text, String more) {
    Map<String, @Nullable Object> message = add("warning", row, text);
    message.put("field", column);
    message.put("moreinfo", more);
  }

  private Map<String, @Nullable Object> add(String type, int row, String text) {
    errors |= type.equals("error");
    Map<String, @Nullable Object> message = new LinkedHashMap<>();
    message.put("rows", Map.of("from", row, "to", row));
    message.put("type", type);
    message.put("record", row);
    message.put("message", text);
    messages.add(message);
    return message;
  }
}
