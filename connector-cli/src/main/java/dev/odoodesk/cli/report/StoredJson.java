package dev.odoodesk.cli.report;

import dev.odoodesk.store.StoredValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stored values for programs: texts, numbers, booleans, lists and objects. */
final class StoredJson {
  private StoredJson() {}

  static @Nullable Object of(StoredValue value) {
    if (value instanceof StoredValue.Empty) {
      return null;
    } else if (value instanceof StoredValue.Text text) {
      return text.value();
    } else if (value instanceof StoredValue.Flag flag) {
      return flag.value();
    } else if (value instanceof StoredValue.Decimal number) {
      return number.value();
    } else if (value instanceof StoredValue.Moment moment) {
      return moment.value();
    } else if (value instanceof StoredValue.Day day) {
      return day.value();
    } else if (value instanceof StoredValue.Link link) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("id", link.id());
      map.put("name", link.name());
      return map;
    } else if (value instanceof StoredValue.Many many) {
      return many.values().stream().<@Nullable Object>map(StoredJson::of).toList();
    } else if (value instanceof StoredValue.Group group) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      group.values().forEach((name, part) -> map.put(name, of(part)));
      return map;
    }
    throw new IllegalArgumentException("no stored value: " + value);
  }
}
