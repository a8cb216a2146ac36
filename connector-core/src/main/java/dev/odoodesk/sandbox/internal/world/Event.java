package dev.odoodesk.sandbox.internal.world;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a made-up ticket.
 *
 * @param second when, in seconds since 1970
 * @param author the partner who did it
 * @param text what was said, empty for changes
 */
record Event(Kind kind, long second, long author, String text, List<Change> changes) {
  /** What sort of message it left. */
  enum Kind {
    CREATED,
    MAIL,
    COMMENT,
    NOTE,
    CHANGE,
    /** A change that this version and model do not track. */
    UNTRACKED
  }

  /** One changed field; values as a record keeps them. */
  record Change(String field, @Nullable Object before, @Nullable Object after) {}

  Event {
    changes = List.copyOf(changes);
  }

  static Event said(Kind kind, long second, long author, String text) {
    return new Event(kind, second, author, text, List.of());
  }

  boolean isMessage() {
    return kind != Kind.UNTRACKED;
  }

  Map<String, @Nullable Object> after() {
    Map<String, @Nullable Object> values = new java.util.HashMap<>();
    changes.forEach(change -> values.put(change.field(), change.after()));
    return values;
  }
}
