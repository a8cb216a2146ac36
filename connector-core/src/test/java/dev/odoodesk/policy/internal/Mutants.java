package dev.odoodesk.policy.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Makes policies that lack one thing: a rule, a figure, a condition, a date. */
final class Mutants {
  /**
   * Texts for people, marks, and what the connector does with results: nothing an example shows.
   */
  private static final Set<String> KEPT =
      Set.of(
          "policy",
          "description",
          "meaning",
          "sample",
          "zone",
          "write",
          "examples",
          "levels",
          "tiers",
          "contracts",
          "odoo");

  private final List<Mutant> mutants = new ArrayList<>();

  private Mutants() {}

  /** A policy without the part that stood at a place. */
  record Mutant(String without, Place place, YamlNode policy) {
    @Override
    public String toString() {
      return "line " + place.line() + ", without " + without;
    }
  }

  static List<Mutant> of(YamlNode policy) {
    Mutants made = new Mutants();
    made.walk("", policy, mutated -> mutated);
    return made.mutants;
  }

  /** Puts a changed part back into the whole. */
  private interface Whole {
    YamlNode with(YamlNode part);
  }

  private void walk(String path, YamlNode node, Whole whole) {
    if (node instanceof YamlNode.Fields fields) {
      fields.fields().forEach((key, field) -> key(path, fields, key, field, whole));
    } else if (node instanceof YamlNode.Items items) {
      for (int i = 0; i < items.items().size(); i++) {
        item(path + "[" + i + "]", items, i, whole);
      }
    }
  }

  private void key(
      String path, YamlNode.Fields fields, String key, YamlNode.Field field, Whole whole) {
    if (KEPT.contains(key)) {
      return;
    }
    String name = path + "/" + key;
    if (key.equals("measured-from")) {
      YamlNode.Scalar value = (YamlNode.Scalar) field.value();
      String other = value.text().equals("creation") ? "change" : "creation";
      YamlNode flipped = new YamlNode.Scalar(value.place(), other, true);
      add(name, field.key().place(), whole.with(replace(fields, key, flipped)));
      return;
    }
    add(name, field.key().place(), whole.with(copy(fields, copy -> copy.remove(key))));
    walk(name, field.value(), part -> whole.with(replace(fields, key, part)));
  }

  private void item(String path, YamlNode.Items items, int index, Whole whole) {
    // One of several spellings of a stage needs no example of its own.
    boolean synonym = path.startsWith("/waiting/");
    List<YamlNode> rest = new ArrayList<>(items.items());
    YamlNode removed = rest.remove(index);
    if (!synonym) {
      add(path, removed.place(), whole.with(new YamlNode.Items(items.place(), rest)));
    }
    walk(
        path,
        removed,
        part -> {
          List<YamlNode> changed = new ArrayList<>(items.items());
          changed.set(index, part);
          return whole.with(new YamlNode.Items(items.place(), changed));
        });
  }

  private void add(String without, Place place, YamlNode mutated) {
    mutants.add(new Mutant(without, place, mutated));
  }

  private static YamlNode replace(YamlNode.Fields fields, String key, YamlNode value) {
    return copy(
        fields,
        copy -> copy.computeIfPresent(key, (k, field) -> new YamlNode.Field(field.key(), value)));
  }

  private static YamlNode copy(
      YamlNode.Fields fields, Consumer<Map<String, YamlNode.Field>> change) {
    Map<String, YamlNode.Field> copy = new LinkedHashMap<>(fields.fields());
    change.accept(copy);
    return new YamlNode.Fields(fields.place(), copy);
  }
}
