package dev.odoodesk.sandbox.internal.orm;

import dev.odoodesk.sandbox.internal.schema.Choice;
import dev.odoodesk.sandbox.internal.schema.Field;
import dev.odoodesk.sandbox.internal.schema.Model;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One column of {@code load}: the record's own id, a field, or a relation by name ({@code field}),
 * by external id ({@code field/id}) or by database id ({@code field/.id}).
 */
record LoadColumn(String name, Kind kind, @Nullable Field target, String by) {
  /** What the cells of a column are. */
  enum Kind {
    EXTERNAL_ID,
    DATABASE_ID,
    FIELD
  }

  private static final Set<String> YES = Set.of("true", "1", "yes");

  static LoadColumn of(Model model, String path) {
    if (path.equals("id")) {
      return new LoadColumn(path, Kind.EXTERNAL_ID, null, "");
    }
    if (path.equals(".id")) {
      return new LoadColumn(path, Kind.DATABASE_ID, null, "");
    }
    int slash = path.indexOf('/');
    String name = slash < 0 ? path : path.substring(0, slash);
    Field field = model.field(name);
    if (field == null) {
      throw OdooError.value(
          "Invalid field %s on model %s".formatted(Python.repr(name), Python.repr(model.name())));
    }
    return new LoadColumn(name, Kind.FIELD, field, slash < 0 ? "" : path.substring(slash + 1));
  }

  Field field() {
    return java.util.Objects.requireNonNull(target);
  }

  /** The cell as {@code write} takes it. */
  @Nullable Object convert(Env env, @Nullable Object cell) {
    if (cell == null || Boolean.FALSE.equals(cell) || "".equals(cell)) {
      return false;
    }
    String text = String.valueOf(cell).strip();
    return switch (field().type()) {
      case BOOLEAN -> YES.contains(text.toLowerCase(Locale.ROOT));
      case DATETIME -> dateTime(env, text);
      case SELECTION -> selection(text);
      case MANY2ONE -> reference(env, text);
      case MANY2MANY -> references(env, text);
      case INTEGER, MANY2ONE_REFERENCE, FLOAT, MONETARY -> number(text);
      default -> cell;
    };
  }

  /** A time without a zone is local to the context or the user. */
  private String dateTime(Env env, String text) {
    try {
      return Times.text(
          Times.dateTime(text).atZone(env.zone()).withZoneSameInstant(ZoneOffset.UTC).toInstant());
    } catch (OdooError e) {
      throw OdooError.value(
          "'%s' does not seem to be a valid date for field '%s'".formatted(text, field().label()));
    }
  }

  private Object number(String text) {
    try {
      return new java.math.BigDecimal(text);
    } catch (NumberFormatException e) {
      throw OdooError.value(
          "'%s' does not seem to be %s for field '%s'"
              .formatted(
                  text,
                  field().type().odooName().equals("integer") ? "an integer" : "a number",
                  field().label()));
    }
  }

  private String selection(String text) {
    for (Choice choice : field().selection()) {
      if (choice.key().equals(text) || choice.label().equalsIgnoreCase(text)) {
        return choice.key();
      }
    }
    throw OdooError.value(
        "Value '%s' not found in selection field '%s'".formatted(text, field().label()));
  }

  private Object references(Env env, String text) {
    List<Object> ids = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      ids.add(reference(env, part.strip()));
    }
    return List.of(List.of(6, 0, ids));
  }

  private Long reference(Env env, String text) {
    Long id =
        by.equals("id")
            ? external(env, text)
            : by.equals(".id") ? database(env, text) : named(env, text);
    if (id == null) {
      String kind = by.equals("id") ? "external id" : by.equals(".id") ? "database id" : "name";
      throw OdooError.value(
          "No matching record found for %s '%s' in field '%s'"
              .formatted(kind, text, field().label()));
    }
    return id;
  }

  private @Nullable Long external(Env env, String text) {
    ExternalIds.Target found =
        env.database().externalIds().target(text.contains(".") ? text : "__import__." + text);
    return found != null && found.model().equals(field().comodel()) ? (Long) found.id() : null;
  }

  private @Nullable Long database(Env env, String text) {
    if (!text.matches("\\d{1,18}")) {
      return null;
    }
    long id = Long.parseLong(text);
    return env.database().row(field().comodel(), id) == null ? null : (Long) id;
  }

  private @Nullable Long named(Env env, String text) {
    Set<Object> ids = Patterns.idsNamed(env, field(), text);
    return ids.isEmpty() ? null : (Long) ids.iterator().next();
  }
}
