package dev.odoodesk.store;

import java.time.Instant;
import java.util.Objects;

/**
 * A small named fact. Never a secret.
 *
 * @param name its name, such as {@code key-expiry:acme}
 * @param value what is known
 * @param at since when
 */
public record Fact(String name, String value, Instant at) {
  public Fact {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(at, "at");
  }
}
