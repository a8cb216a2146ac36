package dev.odoodesk.policy.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A piece of a YAML file that knows where it stands. */
public sealed interface YamlNode {

  /** Where it begins. */
  Place place();

  /**
   * A text, number, boolean or date, as it is spelled.
   *
   * @param plain whether it stands without quotes
   */
  record Scalar(Place place, String text, boolean plain) implements YamlNode {}

  /** A list. */
  record Items(Place place, List<YamlNode> items) implements YamlNode {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** A mapping with its keys in the order of the file. */
  record Fields(Place place, Map<String, Field> fields) implements YamlNode {
    public Fields {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    @Nullable YamlNode get(String key) {
      Field field = fields.get(key);
      return field == null ? null : field.value();
    }

    boolean has(String key) {
      return fields.containsKey(key);
    }

    YamlNode require(String key) {
      Field field = fields.get(key);
      if (field == null) {
        throw new Mistake(place, "`" + key + "` is missing here");
      }
      return field.value();
    }
  }

  /**
   * A key and its value.
   *
   * @param key where the key stands, and its text
   */
  record Field(Scalar key, YamlNode value) {}
}
