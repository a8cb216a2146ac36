package dev.odoodesk.ticket;

import java.util.Objects;

/**
 * Somebody who acts on tickets.
 *
 * @param id database id of the contact (assignees: of the user); 0 where only a name or an address
 *     is known
 * @param name name or address as Odoo shows it
 */
public record Person(long id, String name) {
  public Person {
    Objects.requireNonNull(name, "name");
  }
}
