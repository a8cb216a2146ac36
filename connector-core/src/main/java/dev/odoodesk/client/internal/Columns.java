package dev.odoodesk.client.internal;

import dev.odoodesk.client.FieldInfo;
import dev.odoodesk.client.OdooException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns that all rows of a reading share, and how its failures are told. Immutable. */
final class Columns {
  private final String model;
  private final List<FieldInfo> fields;
  private final Failures failures;
  private final Map<String, Integer> positions = new HashMap<>();

  Columns(String model, List<FieldInfo> fields, Failures failures) {
    this.model = model;
    this.fields = List.copyOf(fields);
    this.failures = failures;
    for (int i = 0; i < fields.size(); i++) {
      positions.put(fields.get(i).name(), i);
    }
  }

  String model() {
    return model;
  }

  List<FieldInfo> fields() {
    return fields;
  }

  FieldInfo field(int position) {
    return fields.get(position);
  }

  int size() {
    return fields.size();
  }

  /** Some of these columns, by their places. */
  Columns only(Collection<Integer> places) {
    return new Columns(model, places.stream().map(this::field).toList(), failures);
  }

  /** The failure of a record that holds what its field cannot hold. */
  OdooException unreadable(long id, UnreadableAnswer e) {
    Target target = new Target(model, "search_read", List.of(id), Safety.READ);
    return failures.of(e.problem(), target, e.detail());
  }

  boolean has(String name) {
    return positions.containsKey(name);
  }

  /** Where a column stands; -1 if there is none. */
  int find(String name) {
    return positions.getOrDefault(name, -1);
  }

  /**
   * Where a column stands, tried first at the place where the last row had it.
   *
   * @return -1 if there is none
   */
  int find(String name, int guess) {
    return guess < fields.size() && fields.get(guess).name().equals(name) ? guess : find(name);
  }

  /**
   * Where a column stands.
   *
   * @throws IllegalArgumentException if it was not asked for
   */
  int position(String name) {
    Integer position = positions.get(name);
    if (position == null) {
      throw new IllegalArgumentException(
          "field " + name + " of " + model + " was not read; read were " + positions.keySet());
    }
    return position;
  }
}
