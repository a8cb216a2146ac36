package dev.odoodesk.helpdesk;

import java.util.Objects;

/**
 * A record that a ticket points to: a tag, a user, a team, a stage. Two are equal when their ids
 * are; those that do not exist yet, when their names are.
 *
 * @param id database id; 0 for one that is to be made
 * @param name what people call it; empty where it was not asked for
 */
public record Link(long id, String name) implements Comparable<Link> {
  public Link {
    Objects.requireNonNull(name, "name");
    if (id < 0 || (id == 0 && name.isBlank())) {
      throw new IllegalArgumentException("a link needs an id, or the name of what is to be made");
    }
  }

  /** One that is to be made under this name. */
  public static Link toBeMade(String name) {
    return new Link(0, name);
  }

  /** Whether it is still to be made. */
  public boolean isToBeMade() {
    return id == 0;
  }

  /** By id; those to be made come last, by name. */
  @Override
  public int compareTo(Link other) {
    int byId = Long.compareUnsigned(id - 1, other.id - 1);
    return byId != 0 || id != 0 ? byId : name.compareTo(other.name);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Link link && id == link.id && (id != 0 || name.equals(link.name));
  }

  @Override
  public int hashCode() {
    return id != 0 ? Long.hashCode(id) : name.hashCode();
  }

  /** {@code name (id)}, or {@code name (new)}. */
  @Override
  public String toString() {
    return name + " (" + (isToBeMade() ? "new" : Long.toString(id)) + ")";
  }
}
