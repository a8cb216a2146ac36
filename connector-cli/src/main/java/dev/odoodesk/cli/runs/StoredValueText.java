package dev.odoodesk.cli.runs;

import dev.odoodesk.store.StoredValue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values of the journal as results show them. */
final class StoredValueText {
  private StoredValueText() {}

  /** A text, a boolean, a number, an instant, a list of these, or null. */
  static @Nullable Object of(StoredValue value) {
    if (value instanceof StoredValue.Text text) {
      return text.value();
    }
    if (value instanceof StoredValue.Flag flag) {
      return flag.value();
    }
    if (value instanceof StoredValue.Decimal number) {
      return number.value();
    }
    if (value instanceof StoredValue.Moment moment) {
      return moment.value();
    }
    if (value instanceof StoredValue.Day day) {
      return day.value().toString();
    }
    if (value instanceof StoredValue.Link link) {
      return link.name() + " (" + (link.id() == 0 ? "new" : Long.toString(link.id())) + ")";
    }
    if (value instanceof StoredValue.Many many) {
      return many.values().stream().map(StoredValueText::of).toList();
    }
    if (value instanceof StoredValue.Group group) {
      return group.values().entrySet().stream()
          .map(entry -> entry.getKey() + ": " + of(entry.getValue()))
          .collect(Collectors.joining(", "));
    }
    return null;
  }
}
