package dev.odoodesk.client;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One model of a server. Thread-safe.
 *
 * <p>Values that are passed in: String, Boolean, Integer, Long, BigDecimal, Instant (whole seconds,
 * written as UTC), LocalDate, {@link Reference} (its id is written), {@link Command}, List, Map,
 * and null (Odoo's {@code False}). Anything else, a {@code double} too, is refused with an {@link
 * IllegalArgumentException}.
 *
 * <p>Every method may throw {@link OdooException}.
 */
public interface OdooModel {

  /** Technical name. */
  String name();

  /** Whether the server has this model and the user may know its fields. */
  boolean exists();

  /** The fields; cached for some minutes. */
  ModelFields fields();

  /** Forgets what is cached of this model: after fields were added or a module upgraded. */
  void forgetFields();

  /**
   * The same model with a value in the context of its calls, such as {@code mail_notrack}, which
   * spares the server the tracking of changes.
   */
  OdooModel withContext(String key, @Nullable Object value);

  /** A query over all records. */
  Query query();

  /**
   * Reads records, archived ones too, in the order of the ids. Records that do not exist or may not
   * be seen are absent.
   */
  List<Record> read(Collection<Long> ids, String... fields);

  /** How many records match, archived ones left out. */
  long count(Domain domain);

  /**
   * Writes the same values to all these records, in batches.
   *
   * @throws IllegalArgumentException if there are no ids: a server would answer "done"
   */
  void write(Collection<Long> ids, Map<String, ? extends @Nullable Object> values);

  /**
   * Writes to each record its own values, in as few calls as the server allows: equal values in one
   * {@code write}, different ones in one {@code web_save_multi} or {@code load}.
   */
  WriteOutcome writeEach(Map<Long, ? extends Map<String, ? extends @Nullable Object>> valuesById);

  /** Creates records and gives their ids in the same order. Never repeated by itself. */
  List<Long> create(List<? extends Map<String, ? extends @Nullable Object>> values);

  /**
   * Creates or updates rows by external or database id, all or none. May be repeated when each row
   * has an {@code id} or {@code .id} column. Datetimes are UTC.
   *
   * @param fields column names: field names, {@code id}, {@code .id}, {@code field/id}, {@code
   *     field/.id}
   */
  LoadResult load(List<String> fields, List<? extends List<? extends @Nullable Object>> rows);

  /**
   * Deletes records.
   *
   * @throws IllegalArgumentException if there are no ids
   */
  void delete(Collection<Long> ids);

  /**
   * Calls a method of the model as a whole. Never repeated by itself.
   *
   * @throws IllegalArgumentException if it is known as a method of records
   */
  CallResult call(String method, Map<String, ? extends @Nullable Object> arguments);

  /**
   * Calls a method of records. Never repeated by itself.
   *
   * @throws IllegalArgumentException if there are no ids
   */
  CallResult call(
      String method, Collection<Long> ids, Map<String, ? extends @Nullable Object> arguments);
}
