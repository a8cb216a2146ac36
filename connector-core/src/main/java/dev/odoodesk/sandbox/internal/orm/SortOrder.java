package dev.odoodesk.sandbox.internal.orm;

import dev.odoodesk.sandbox.internal.schema.Field;
import dev.odoodesk.sandbox.internal.schema.Model;
import dev.odoodesk.sandbox.internal.schema.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code "priority desc, id desc"}, made ready. Empty values come last, first when descending. */
record SortOrder(List<Term> terms) {
  /** One field, and whether the highest comes first. */
  record Term(Field field, boolean descending) {}

  static SortOrder of(Model model, @Nullable Object order) {
    String text = order instanceof String given && !given.isBlank() ? given : model.order();
    List<Term> terms = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      String[] words = part.strip().split("\\s+", -1);
      Field field = model.field(words[0]);
      if (field == null || words.length > 2) {
        throw OdooError.value(
            "Invalid field %s on model %s"
                .formatted(Python.repr(words[0]), Python.repr(model.name())));
      }
      if (words.length == 2 && !words[1].toLowerCase(Locale.ROOT).matches("asc|desc")) {
        throw OdooError.user(
            "Invalid \"order\" specified (%s). A valid \"order\" specification is a comma-separated list of valid field names (optionally followed by asc/desc for the direction)"
                .formatted(text));
      }
      terms.add(new Term(field, words.length == 2 && words[1].equalsIgnoreCase("desc")));
    }
    return new SortOrder(List.copyOf(terms));
  }

  /** Whether the first term already is the id, which no two records share. */
  boolean isById() {
    return terms.get(0).field().name().equals("id");
  }

  boolean isDescending() {
    return terms.get(0).descending();
  }

  Comparator<Row> comparator(Database database) {
    Comparator<Row> all = null;
    for (Term term : terms) {
      Comparator<Row> next =
          (a, b) ->
              compare(
                  sortable(database, term.field(), database.value(a, term.field())),
                  sortable(database, term.field(), database.value(b, term.field())));
      next = term.descending() ? next.reversed() : next;
      all = all == null ? next : all.thenComparing(next);
    }
    return all == null ? Comparator.comparing(Row::id) : all;
  }

  private static @Nullable Object sortable(Database database, Field field, @Nullable Object value) {
    if (value instanceof Long id && field.relation() != null) {
      return database.displayName(field.comodel(), id);
    }
    return value;
  }

  @SuppressWarnings("unchecked")
  private static int compare(@Nullable Object a, @Nullable Object b) {
    if (a == null || b == null) {
      return a == b ? 0 : a == null ? 1 : -1;
    }
    return a instanceof Comparable<?> && a.getClass() == b.getClass()
        ? ((Comparable<Object>) a).compareTo(b)
        : a.toString().compareTo(b.toString());
  }
}
