package dev.odoodesk.sandbox.internal.orm;

import dev.odoodesk.sandbox.internal.schema.Row;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * The records of one model: those of a source, with what was written on top of them, and those that
 * were created.
 *
 * <p>Reading is safe at any time and sees each record whole; writers must hold the database's lock.
 */
public final class Table {
  private final @Nullable RowSource source;
  private final ConcurrentSkipListMap<Long, HeldRow> held = new ConcurrentSkipListMap<>();
  private final Indexes indexes;
  private final long firstFree;
  private long lastId;

  Table(@Nullable RowSource source) {
    this.source = source;
    this.firstFree = source == null ? 1 : source.last() + 1;
    this.lastId = firstFree - 1;
    this.indexes = new Indexes();
  }

  public @Nullable Row row(long id) {
    HeldRow mine = held.get(id);
    if (mine != null && mine.isDeleted()) {
      return null;
    }
    Row base = source == null ? null : source.row(id);
    if (mine == null || base == null) {
      return mine == null ? base : mine;
    }
    return mine.over(base);
  }

  /** The lowest id above {@code id}, 0 where there is none. */
  long after(long id) {
    long next = id;
    while (source != null && next < firstFree - 1) {
      next = source.after(next);
      if (next == 0) {
        break;
      }
      if (!isDeleted(next)) {
        return next;
      }
    }
    Long created = held.higherKey(Math.max(id, firstFree - 1));
    while (created != null && isDeleted(created)) {
      created = held.higherKey(created);
    }
    return created == null ? 0 : created;
  }

  /** The highest id below {@code id}, 0 where there is none. */
  long before(long id) {
    Long created = held.lowerKey(id);
    while (created != null && created >= firstFree) {
      if (!isDeleted(created)) {
        return created;
      }
      created = held.lowerKey(created);
    }
    long previous = Math.min(id, firstFree);
    while (source != null && previous > 0) {
      previous = source.before(previous);
      if (previous == 0 || !isDeleted(previous)) {
        return previous;
      }
    }
    return 0;
  }

  private boolean isDeleted(long id) {
    HeldRow row = held.get(id);
    return row != null && row.isDeleted();
  }

  /**
   * The ids, ascending, of at least the records with these values; null where only a scan would
   * tell.
   */
  @Nullable List<Long> candidates(Map<String, Set<Object>> wanted) {
    List<Long> created = indexes.candidates(wanted);
    if (created == null) {
      return null;
    }
    if (source == null) {
      return created;
    }
    long[] base = source.candidates(wanted);
    if (base == null) {
      return null;
    }
    java.util.TreeSet<Long> all = new java.util.TreeSet<>(created);
    for (long id : base) {
      if (!isDeleted(id)) {
        all.add(id);
      }
    }
    return List.copyOf(all);
  }

  long nextId() {
    return ++lastId;
  }

  void insert(long id, Map<String, ? extends @Nullable Object> values) {
    lastId = Math.max(lastId, id);
    HeldRow row = HeldRow.empty(id).with(values);
    held.put(id, row);
    indexes.add(row);
  }

  void update(long id, Map<String, ? extends @Nullable Object> changes) {
    HeldRow before = held.getOrDefault(id, HeldRow.empty(id));
    HeldRow after = before.with(changes);
    indexes.remove(before, after);
    indexes.add(after);
    held.put(id, after);
  }

  void delete(long id) {
    HeldRow before = held.get(id);
    if (before != null) {
      indexes.remove(before, HeldRow.deleted(id));
    }
    if (id < firstFree) {
      held.put(id, HeldRow.deleted(id));
    } else {
      held.remove(id);
    }
  }
}
