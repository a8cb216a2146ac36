package dev.odoodesk.client;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as it was read, with typed access by the server's own metadata: Odoo's {@code False} for
 * "no value" is null here, a real boolean stays one, and an empty number stays 0.
 *
 * <p>Immutable and thread-safe. Every accessor throws {@link IllegalArgumentException} for a field
 * that was not asked for or is of another type.
 */
@SuppressWarnings("JavaLangClash") // the trade's word for a row of a model
public interface Record {

  /** Its model. */
  String model();

  /** Its database id. */
  long id();

  /** Whether the field was asked for. */
  boolean has(String field);

  /** A char, text, html, selection, reference or (base64) binary. */
  @Nullable String text(String field);

  /** A boolean. */
  boolean flag(String field);

  /** An integer; 0 where Odoo has no value. */
  @Nullable Long integer(String field);

  /** A float or monetary, digit for digit as the server sent it; an integer as well. */
  @Nullable BigDecimal decimal(String field);

  /** A date. */
  @Nullable LocalDate date(String field);

  /** A datetime; Odoo stores UTC. */
  @Nullable Instant instant(String field);

  /** A many2one. */
  @Nullable Reference reference(String field);

  /** A one2many or many2many: ids, empty where there are none. */
  List<Long> ids(String field);

  /** Any field, in the form that its type has in {@link #values()}. */
  @Nullable Object raw(String field);

  /**
   * All fields that were asked for: String, Boolean, Long, BigDecimal, LocalDate, Instant,
   * Reference, list of ids; properties and json as plain maps and lists.
   */
  Map<String, @Nullable Object> values();
}
