package dev.odoodesk.client.internal;

import dev.odoodesk.client.FieldInfo;
import dev.odoodesk.client.FieldType;
import dev.odoodesk.client.Record;
import dev.odoodesk.client.Reference;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record as an array of wire values under shared columns; values are interpreted when asked. */
final class Row implements Record {
  private final Columns columns;
  private final long id;
  private final @Nullable Object[] wire;

  Row(Columns columns, long id, @Nullable Object[] wire) {
    this.columns = columns;
    this.id = id;
    this.wire = wire;
  }

  /** The value at a column as it came, or as it was put. */
  @Nullable Object wire(int column) {
    return wire[column];
  }

  /** Puts a named reference in the place of a bare one, before the row is handed out. */
  void put(int column, Reference reference) {
    wire[column] = reference;
  }

  @Override
  public String model() {
    return columns.model();
  }

  @Override
  public long id() {
    return id;
  }

  @Override
  public boolean has(String field) {
    return columns.has(field);
  }

  @Override
  public @Nullable String text(String field) {
    int at = columns.position(field);
    require(columns.field(at).type().isText(), at, "text");
    return (String) interpreted(at);
  }

  @Override
  public boolean flag(String field) {
    int at = columns.position(field);
    require(columns.field(at).type() == FieldType.BOOLEAN, at, "a boolean");
    return Boolean.TRUE.equals(wire[at]);
  }

  @Override
  public @Nullable Long integer(String field) {
    int at = columns.position(field);
    FieldType type = columns.field(at).type();
    require(type == FieldType.INTEGER || type == FieldType.MANY2ONE_REFERENCE, at, "an integer");
    return (Long) interpreted(at);
  }

  @Override
  public @Nullable BigDecimal decimal(String field) {
    int at = columns.position(field);
    return switch (columns.field(at).type()) {
      case FLOAT, MONETARY -> (BigDecimal) interpreted(at);
      case INTEGER -> integerAsDecimal(at);
      default -> throw mismatch(at, "a number");
    };
  }

  @Override
  public @Nullable LocalDate date(String field) {
    int at = columns.position(field);
    require(columns.field(at).type() == FieldType.DATE, at, "a date");
    return (LocalDate) interpreted(at);
  }

  @Override
  public @Nullable Instant instant(String field) {
    int at = columns.position(field);
    require(columns.field(at).type() == FieldType.DATETIME, at, "a datetime");
    return (Instant) interpreted(at);
  }

  @Override
  public @Nullable Reference reference(String field) {
    int at = columns.position(field);
    require(columns.field(at).type() == FieldType.MANY2ONE, at, "a many2one");
    return (Reference) interpreted(at);
  }

  @Override
  public List<Long> ids(String field) {
    int at = columns.position(field);
    require(columns.field(at).type().isToMany(), at, "a list of records");
    try {
      return FieldValues.ids(columns.field(at), wire[at]);
    } catch (UnreadableAnswer e) {
      throw columns.unreadable(id, e);
    }
  }

  @Override
  public @Nullable Object raw(String field) {
    int at = columns.position(field);
    return interpreted(at);
  }

  @Override
  public Map<String, @Nullable Object> values() {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      values.put(columns.field(i).name(), interpreted(i));
    }
    return Collections.unmodifiableMap(values);
  }

  private @Nullable Object interpreted(int at) {
    try {
      return FieldValues.interpret(columns.field(at), wire[at]);
    } catch (UnreadableAnswer e) {
      throw columns.unreadable(id, e);
    }
  }

  private @Nullable BigDecimal integerAsDecimal(int at) {
    Long number = (Long) interpreted(at);
    return number == null ? null : BigDecimal.valueOf(number);
  }

  private void require(boolean fits, int at, String what) {
    if (!fits) {
      throw mismatch(at, what);
    }
  }

  private IllegalArgumentException mismatch(int at, String what) {
    FieldInfo field = columns.field(at);
    return new IllegalArgumentException(
        "field " + field.name() + " of " + model() + " is " + field.type() + ", not " + what);
  }

  @Override
  public String toString() {
    return columns.model() + "," + id + " " + values();
  }
}
