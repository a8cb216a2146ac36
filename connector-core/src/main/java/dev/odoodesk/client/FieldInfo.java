package dev.odoodesk.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the server says of one field.
 *
 * @param name technical name
 * @param type its type
 * @param label what people see, in the language of the connection
 * @param required whether it must have a value
 * @param readonly whether forms show it read-only; a hint, not a right
 * @param stored whether it is a column, so that domains can search it
 * @param relation the model that a relational field points to
 * @param selection the values of a selection in their order, else empty
 */
public record FieldInfo(
    String name,
    FieldType type,
    String label,
    boolean required,
    boolean readonly,
    boolean stored,
    @Nullable String relation,
    List<Option> selection) {

  /** Copies the list. */
  public FieldInfo {
    selection = List.copyOf(selection);
  }

  /**
   * A value of a selection.
   *
   * @param key what is stored
   * @param label what people see
   */
  public record Option(String key, String label) {}
}
