package dev.odoodesk.client.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.odoodesk.client.FieldInfo;
import dev.odoodesk.client.FieldType;
import dev.odoodesk.client.Reference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of referenced records, kept for some minutes. A name that is not known is asked for
 * through one record that refers to it: so the server shows even names of records that the user may
 * not read themselves, and one call serves all columns. Thread-safe.
 */
final class ReferenceNames {
  private static final Duration KEPT = Duration.ofMinutes(10);
  private static final int NAMES_KEPT = 50_000;

  private final Cache<Key, Reference> known;

  ReferenceNames(Surroundings surroundings) {
    known =
        Caffeine.newBuilder()
            .maximumSize(NAMES_KEPT)
            .expireAfterWrite(KEPT)
            .ticker(() -> surroundings.nanoTime().getAsLong())
            .executor(Runnable::run)
            .build();
  }

  private record Key(String model, long id) {}

  /** Reads some columns of some records with names. */
  @FunctionalInterface
  interface NamedReading {
    /** Reads them. */
    List<Row> read(Columns columns, List<Object> ids);
  }

  /** Puts named references in the place of bare ids. */
  void fill(Columns columns, List<Row> rows, NamedReading reading) {
    Map<Integer, Map<Long, Reference>> present = new LinkedHashMap<>();
    Set<Object> asked = new LinkedHashSet<>();
    Set<Integer> incomplete = new LinkedHashSet<>();
    for (int column : references(columns)) {
      Map<Long, Reference> named = distinct(columns.field(column), column, rows);
      present.put(column, named);
      Set<Long> missing = new HashSet<>();
      for (Row row : rows) {
        Long id = bareId(row, column);
        if (id != null && named.get(id) == null && missing.add(id)) {
          asked.add(row.id());
          incomplete.add(column);
        }
      }
    }
    if (!asked.isEmpty()) {
      learn(columns, incomplete, new ArrayList<>(asked), reading);
      incomplete.forEach(c -> present.put(c, distinct(columns.field(c), c, rows)));
    }
    present.forEach((column, named) -> put(named, column, rows));
  }

  /** The known names of a column: few, however many rows there are. */
  private Map<Long, Reference> distinct(FieldInfo field, int column, List<Row> rows) {
    Map<Long, Reference> named = new HashMap<>();
    Set<Long> looked = new HashSet<>();
    for (Row row : rows) {
      Long id = bareId(row, column);
      if (id != null && looked.add(id)) {
        Reference found = find(field, id);
        if (found != null) {
          named.put(id, found);
        }
      }
    }
    return named;
  }

  private static void put(Map<Long, Reference> named, int column, List<Row> rows) {
    for (Row row : rows) {
      Long id = bareId(row, column);
      Reference found = id == null ? null : named.get(id);
      if (found != null) {
        row.put(column, found);
      }
    }
  }

  private void learn(
      Columns columns, Set<Integer> incomplete, List<Object> asked, NamedReading reading) {
    Columns some = columns.only(incomplete);
    for (Row row : reading.read(some, asked)) {
      for (FieldInfo field : some.fields()) {
        Reference named = row.reference(field.name());
        if (named != null) {
          known.put(new Key(named.model(), named.id()), named);
        }
      }
    }
  }

  private @Nullable Reference find(FieldInfo field, long id) {
    String model = field.relation() == null ? "" : field.relation();
    return known.getIfPresent(new Key(model, id));
  }

  private static @Nullable Long bareId(Row row, int column) {
    return row.wire(column) instanceof Long id ? id : null;
  }

  private static List<Integer> references(Columns columns) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.field(i).type() == FieldType.MANY2ONE) {
        found.add(i);
      }
    }
    return found;
  }
}
