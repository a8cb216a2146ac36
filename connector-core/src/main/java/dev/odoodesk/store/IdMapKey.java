package dev.odoodesk.store;

import java.util.Objects;

/**
 * Which records are mapped.
 *
 * @param from where they come from
 * @param to where they were made
 * @param model technical name of their model where they come from
 */
public record IdMapKey(OdooKey from, OdooKey to, String model) {
  public IdMapKey {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(model, "model");
  }
}
