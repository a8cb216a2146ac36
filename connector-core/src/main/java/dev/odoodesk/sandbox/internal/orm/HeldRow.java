package dev.odoodesk.sandbox.internal.orm;

import dev.odoodesk.sandbox.internal.schema.Row;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An immutable record that is kept in memory, on top of a worked-out one or by itself. */
final class HeldRow implements Row {
  private final long id;
  private final @Nullable Object[] namesAndValues;
  private final boolean deleted;

  private HeldRow(long id, @Nullable Object[] namesAndValues, boolean deleted) {
    this.id = id;
    this.namesAndValues = namesAndValues;
    this.deleted = deleted;
  }

  static HeldRow empty(long id) {
    return new HeldRow(id, new Object[0], false);
  }

  static HeldRow deleted(long id) {
    return new HeldRow(id, new Object[0], true);
  }

  boolean isDeleted() {
    return deleted;
  }

  HeldRow with(Map<String, ? extends @Nullable Object> changes) {
    int fresh = 0;
    for (String name : changes.keySet()) {
      fresh += place(name) < 0 ? 1 : 0;
    }
    @Nullable Object[] next =
        java.util.Arrays.copyOf(namesAndValues, namesAndValues.length + 2 * fresh);
    int end = namesAndValues.length;
    for (Map.Entry<String, ? extends @Nullable Object> change : changes.entrySet()) {
      int at = place(change.getKey());
      if (at < 0) {
        at = end;
        next[at] = change.getKey().intern();
        end += 2;
      }
      next[at + 1] = change.getValue();
    }
    return new HeldRow(id, next, false);
  }

  boolean has(String field) {
    return place(field) >= 0;
  }

  private int place(String field) {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (field.equals(namesAndValues[i])) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public long id() {
    return id;
  }

  @Override
  public @Nullable Object get(String field) {
    if ("id".equals(field)) {
      return id;
    }
    int at = place(field);
    return at < 0 ? null : namesAndValues[at + 1];
  }

  /** This row's values on top of another's. */
  Row over(Row base) {
    return new Row() {
      @Override
      public long id() {
        return id;
      }

      @Override
      public @Nullable Object get(String field) {
        int at = place(field);
        return at < 0 ? base.get(field) : namesAndValues[at + 1];
      }
    };
  }
}
