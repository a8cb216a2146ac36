package dev.odoodesk.sla;

import java.util.Objects;

/** Something that a policy wants done to a ticket. The engine only says so. */
public sealed interface Action {

  /** What it is, in full: part of the identity that it is remembered by once carried out. */
  String key();

  /**
   * Raise the priority.
   *
   * @param steps by how many values of the selection, at least one
   */
  record RaisePriority(int steps) implements Action {
    public RaisePriority {
      if (steps < 1) {
        throw new IllegalArgumentException("a priority is raised by at least 1, not " + steps);
      }
    }

    @Override
    public String key() {
      return "raise-priority " + steps;
    }
  }

  /**
   * Give it to somebody.
   *
   * @param user login or name of the user
   */
  record Assign(String user) implements Action {
    public Assign {
      Objects.requireNonNull(user, "user");
    }

    @Override
    public String key() {
      return "assign " + user;
    }
  }

  /** Put a tag on it. */
  record AddTag(String tag) implements Action {
    public AddTag {
      Objects.requireNonNull(tag, "tag");
    }

    @Override
    public String key() {
      return "tag " + tag;
    }
  }

  /** Write an internal note. */
  record Note(String text) implements Action {
    public Note {
      Objects.requireNonNull(text, "text");
    }

    @Override
    public String key() {
      return "note " + text;
    }
  }

  /** Hand it to another team. */
  record Forward(String team) implements Action {
    public Forward {
      Objects.requireNonNull(team, "team");
    }

    @Override
    public String key() {
      return "forward " + team;
    }
  }

  /** Close it. */
  record Close() implements Action {
    @Override
    public String key() {
      return "close";
    }
  }
}
