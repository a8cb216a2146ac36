package dev.odoodesk.ticket;

import java.util.Objects;

/**
 * A step of the way a ticket takes.
 *
 * @param id database id of the stage; 0 where only the name is known (a stage deleted since, or a
 *     history that may be read as display values only)
 * @param name name in the connection's language
 * @param closed whether a ticket in this stage counts as closed
 */
public record Stage(long id, String name, boolean closed) {
  public Stage {
    Objects.requireNonNull(name, "name");
  }
}
