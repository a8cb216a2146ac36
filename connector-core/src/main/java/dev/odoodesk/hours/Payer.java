package dev.odoodesk.hours;

import java.util.Objects;

/**
 * The customer whose hours they are: the commercial partner.
 *
 * @param id database id
 * @param name its name; untrusted text
 */
public record Payer(long id, String name) {
  public Payer {
    Objects.requireNonNull(name, "name");
  }
}
