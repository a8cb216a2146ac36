package dev.odoodesk.ticket;

import java.util.Objects;

/**
 * Who handles a ticket: a helpdesk team, or the project where tasks are the tickets.
 *
 * @param id database id
 * @param name name in the connection's language
 */
public record Team(long id, String name) {
  public Team {
    Objects.requireNonNull(name, "name");
  }
}
