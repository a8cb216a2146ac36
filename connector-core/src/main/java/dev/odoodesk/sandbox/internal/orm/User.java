package dev.odoodesk.sandbox.internal.orm;

/**
 * Somebody who may log in.
 *
 * @param id of {@code res.users}
 * @param secret password and API key in one; the text form of this record leaves it out
 * @param administrator whether everything is allowed
 */
public record User(long id, String login, String secret, long partner, boolean administrator) {
  @Override
  public String toString() {
    return "User[" + id + ", " + login + "]";
  }
}
