package dev.odoodesk.sandbox.internal.schema;

import java.util.Locale;

/**
 * The types of Odoo fields, each with the Java type that a record keeps: {@code null} is "empty"
 * for all but booleans and numbers.
 */
public enum FieldType {
  /** {@link Boolean}. */
  BOOLEAN,
  /** {@link Long}. */
  INTEGER,
  /** {@link java.math.BigDecimal}. */
  FLOAT,
  /** {@link java.math.BigDecimal}. */
  MONETARY,
  /** {@link String}. */
  CHAR,
  /** {@link String}. */
  TEXT,
  /** {@link String}. */
  HTML,
  /** {@link String}: the key. */
  SELECTION,
  /** {@link java.time.LocalDate}. */
  DATE,
  /** {@link java.time.Instant}, to the microsecond. */
  DATETIME,
  /** {@link Long}: the id. */
  MANY2ONE,
  /** {@link java.util.List} of {@link Long}. */
  MANY2MANY,
  /** {@link java.util.List} of {@link Long}. */
  ONE2MANY,
  /** {@link Long}: the id in a model that another field names. */
  MANY2ONE_REFERENCE,
  /** {@link String}: base64. */
  BINARY,
  /** Plain lists and maps. */
  JSON;

  /** The name that {@code fields_get} gives. */
  public String odooName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isNumber() {
    return this == INTEGER || this == FLOAT || this == MONETARY || this == MANY2ONE_REFERENCE;
  }

  public boolean isText() {
    return this == CHAR || this == TEXT || this == HTML;
  }

  public boolean isToMany() {
    return this == MANY2MANY || this == ONE2MANY;
  }

  /** Finds a type by the name that {@code ir.model.fields} uses. */
  public static FieldType ofOdooName(String name) {
    for (FieldType type : values()) {
      if (type.odooName().equals(name)) {
        return type;
      }
    }
    throw new IllegalArgumentException("no field type " + name);
  }
}
