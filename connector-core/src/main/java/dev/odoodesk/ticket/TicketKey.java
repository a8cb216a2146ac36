package dev.odoodesk.ticket;

import java.util.Comparator;
import java.util.Objects;

/**
 * Which record a ticket is: the Odoo model that holds it and its database id.
 *
 * @param model technical name of the model, such as {@code helpdesk.ticket} or {@code project.task}
 * @param id database id, positive
 */
public record TicketKey(String model, long id) implements Comparable<TicketKey> {
  private static final Comparator<TicketKey> BY_MODEL_AND_ID =
      Comparator.comparing(TicketKey::model).thenComparingLong(TicketKey::id);

  /**
   * @throws IllegalArgumentException if the model is blank or the id is not positive
   */
  public TicketKey {
    Objects.requireNonNull(model, "model");
    if (model.isBlank()) {
      throw new IllegalArgumentException("model is blank");
    }
    if (id <= 0) {
      throw new IllegalArgumentException("id of a " + model + " must be positive, not " + id);
    }
  }

  @Override
  public int compareTo(TicketKey other) {
    return BY_MODEL_AND_ID.compare(this, other);
  }

  /** {@code model,id}, the form in which Odoo writes references. */
  @Override
  public String toString() {
    return model + "," + id;
  }
}
