package dev.odoodesk.sandbox.internal.orm;

import dev.odoodesk.sandbox.internal.schema.Choice;
import dev.odoodesk.sandbox.internal.schema.Field;
import dev.odoodesk.sandbox.internal.schema.FieldType;
import dev.odoodesk.sandbox.internal.schema.Model;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

  private static final Set<String> YES = Set.of("1", "true", "yes");
  private static final Set<String> NO = Set.of("", "0", "false", "no");

  static LoadColumn of(Env env, Model model, String path) {
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
      throw env.version() >= 19
          ? OdooError.value("Invalid field name " + Python.repr(name))
          : new OdooError(OdooError.Kind.KEY, name);
    }
    return new LoadColumn(name, Kind.FIELD, field, slash < 0 ? "" : path.substring(slash + 1));
  }

  Field field() {
    return Objects.requireNonNull(target);
  }

  /**
   * The cell as {@code write} takes it.
   *
   * @throws CellError if it cannot be read
   */
  @Nullable Object convert(Env env, @Nullable Object cell, int row, LoadMessages messages) {
    if (cell == null || Boolean.FALSE.equals(cell) || "".equals(cell)) {
      return false;
    }
    return switch (field().type()) {
      case BOOLEAN -> flag(env, cell, row, messages);
      case DATETIME -> dateTime(env, cell);
      case SELECTION -> selection(String.valueOf(cell));
      case MANY2ONE -> reference(env, String.valueOf(cell).strip());
      case MANY2MANY -> references(env, String.valueOf(cell));
      case INTEGER, MANY2ONE_REFERENCE, FLOAT, MONETARY -> number(String.valueOf(cell).strip());
      default -> cell;
    };
  }

  /** Only texts can be lowered, so anything else breaks the server's code. */
  private boolean flag(Env env, Object cell, int row, LoadMessages messages) {
    if (!(cell instanceof String text)) {
      throw new OdooError(
          OdooError.Kind.ATTRIBUTE,
          "'%s' object has no attribute 'lower'".formatted(Python.typeName(cell)));
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (YES.contains(lower) || NO.contains(lower)) {
      return YES.contains(lower);
    }
    String unknown = "Unknown value '%s' for boolean field '%s'".formatted(text, field().label());
    String hint = "Use '1' for yes and '0' for no";
    if (env.version() >= 17) {
      throw new CellError(unknown, hint);
    }
    messages.warning(row, name, unknown + ", assuming 'yes'", hint);
    return true;
  }

  /** A time without a zone is local to the context or the user. */
  private String dateTime(Env env, Object cell) {
    if (!(cell instanceof String text)) {
      throw OdooError.type("object of type '%s' has no len()".formatted(Python.typeName(cell)));
    }
    try {
      return Times.text(Times.dateTime(text).atZone(env.zone()).toInstant());
    } catch (OdooError e) {
      throw new CellError(
          "'%s' does not seem to be a valid datetime for field '%s'"
              .formatted(text, field().label()),
          "Use the format '2012-12-31 23:59:59'");
    }
  }

  private Object number(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new CellError(
          "'%s' does not seem to be %s for field '%s'"
              .formatted(
                  text,
                  field().type() == FieldType.INTEGER ? "an integer" : "a number",
                  field().label()),
          null);
    }
  }

  private String selection(String text) {
    for (Choice choice : field().selection()) {
      if (choice.key().equals(text) || choice.label().equalsIgnoreCase(text)) {
        return choice.key();
      }
    }
    throw new CellError(
        "Value '%s' not found in selection field '%s'".formatted(text, field().label()),
        field().selection().stream().map(Choice::label).toList());
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
        switch (by) {
          case "id" -> external(env, text);
          case ".id" -> database(env, text);
          default -> named(env, text);
        };
    if (id == null) {
      String kind = by.equals("id") ? "external id" : by.equals(".id") ? "database id" : "name";
      throw new CellError(
          "No matching record found for %s '%s' in field '%s'"
              .formatted(kind, text, field().label()),
          Map.of("name", "Possible Values", "res_model", field().comodel()));
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
