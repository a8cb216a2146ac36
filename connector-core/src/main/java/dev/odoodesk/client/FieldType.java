package dev.odoodesk.client;

import java.util.Locale;

/** The types of Odoo's fields, as {@code fields_get} names them. */
public enum FieldType {
  BINARY,
  BOOLEAN,
  CHAR,
  DATE,
  DATETIME,
  FLOAT,
  HTML,
  INTEGER,
  JSON,
  MANY2MANY,
  MANY2ONE,
  MANY2ONE_REFERENCE,
  MONETARY,
  ONE2MANY,
  PROPERTIES,
  PROPERTIES_DEFINITION,
  REFERENCE,
  SELECTION,
  TEXT,
  /** A type that this version of the connector does not know; its values are passed on raw. */
  OTHER;

  /** The type of that name, {@link #OTHER} if unknown. */
  public static FieldType named(String name) {
    try {
      return valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return OTHER;
    }
  }

  /** Whether values are lists of ids. */
  public boolean isToMany() {
    return this == MANY2MANY || this == ONE2MANY;
  }

  /** Whether values are text: char, text, html, selection, reference or base64. */
  public boolean isText() {
    return switch (this) {
      case CHAR, TEXT, HTML, SELECTION, REFERENCE, BINARY -> true;
      default -> false;
    };
  }
}
