package dev.odoodesk.cli.config;

import java.util.List;
import java.util.Map;

/** A YAML value together with its place. */
sealed interface Node {

  /** Where it begins. */
  Place place();

  /** What it is called in an error message. */
  String kind();

  /**
   * Keys and values in their order.
   *
   * @param keys where each key stands
   */
  record Mapping(Place place, Map<String, Node> values, Map<String, Place> keys) implements Node {
    @Override
    public String kind() {
      return "a group of keys";
    }
  }

  /** A list of values. */
  record Sequence(Place place, List<Node> values) implements Node {
    @Override
    public String kind() {
      return "a list";
    }
  }

  /** Text. */
  record Text(Place place, String value) implements Node {
    @Override
    public String kind() {
      return "text";
    }
  }

  /** A whole number. */
  record Whole(Place place, long value) implements Node {
    @Override
    public String kind() {
      return "a number";
    }
  }

  /** Another scalar: a fraction, a boolean, or nothing. */
  record Other(Place place, String kind) implements Node {}
}
