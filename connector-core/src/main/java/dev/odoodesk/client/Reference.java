package dev.odoodesk.client;

import org.jspecify.annotations.Nullable;

/**
 * The record that a many2one field points to.
 *
 * @param model technical name of its model
 * @param id its database id, positive
 * @param name its display name, where it was asked for and may be read
 */
public record Reference(String model, long id, @Nullable String name) {

  /** A reference without a name. */
  public static Reference to(String model, long id) {
    return new Reference(model, id, null);
  }

  /** {@code model,id}, as Odoo writes references. */
  @Override
  public String toString() {
    return model + "," + id;
  }
}
