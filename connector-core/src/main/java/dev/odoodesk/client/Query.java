package dev.odoodesk.client;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A search of one model, read in pages by ascending id. Immutable: each setting gives a new query.
 *
 * <p>Pages are found by key ({@code id > last}), never by offset, so records that change during the
 * reading are neither skipped nor read twice. The next page is fetched while the caller works on
 * this one; so streams and pages must be closed (a stream that was read to its end has closed
 * itself).
 *
 * <p>Defaults: all records that are not archived, no field but {@code id}, the page size of the
 * connection, references with names.
 */
public interface Query {

  /** Only records that match this too. */
  Query where(Domain domain);

  /** The fields to read; {@code id} always comes along. */
  Query fields(String... names);

  /** The fields to read; {@code id} always comes along. */
  Query fields(Collection<String> names);

  /**
   * Records a page.
   *
   * @throws IllegalArgumentException unless positive
   */
  Query pageSize(int records);

  /** Archived records as well. */
  Query includeArchived();

  /** A value for the context of the calls. */
  Query context(String key, @Nullable Object value);

  /** Only records with a greater id; the way to go on where an earlier reading stopped. */
  Query after(long id);

  /**
   * At most so many records.
   *
   * @throws IllegalArgumentException if negative
   */
  Query limit(long records);

  /** References without names, which spares the look-up of names. */
  Query withoutNames();

  /** The records, lazily. */
  Stream<Record> stream();

  /** The records page by page, lazily. */
  Pages pages();

  /** All records at once: for small results. */
  default List<Record> list() {
    try (Stream<Record> records = stream()) {
      return records.toList();
    }
  }

  /** The record with the smallest id. */
  default Optional<Record> first() {
    return limit(1).list().stream().findFirst();
  }

  /** How many records match; the limit is not counted in. */
  long count();
}
