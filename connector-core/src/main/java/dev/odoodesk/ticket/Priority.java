package dev.odoodesk.ticket;

import java.util.Objects;

/**
 * One value of a ticket's priority selection, with its place in that selection.
 *
 * <p>Odoo's selections differ by model and version: {@code '0'..'3'} on helpdesk tickets, {@code
 * '0'..'1'} on tasks up to Odoo 18, more where an add-on extends them. So a priority carries how
 * many values its selection has.
 *
 * @param key the stored value, such as {@code "3"}
 * @param index place in the selection, 0 is the lowest priority
 * @param count number of values in the selection, at least one
 */
public record Priority(String key, int index, int count) {

  /**
   * @throws IllegalArgumentException if the index lies outside the selection
   */
  public Priority {
    Objects.requireNonNull(key, "key");
    if (count < 1 || index < 0 || index >= count) {
      throw new IllegalArgumentException(
          "priority index " + index + " is outside a selection of " + count);
    }
  }

  @Override
  public String toString() {
    return key;
  }
}
