package dev.odoodesk.policy.internal;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON that YAML nodes stand for, by the core schema of YAML 1.2. */
final class JsonForm {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]{1,15}");
  private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]{1,15}\\.[0-9]{1,15}");

  private JsonForm() {}

  static JsonNode of(YamlNode node) {
    if (node instanceof YamlNode.Fields fields) {
      ObjectNode object = JSON.objectNode();
      fields.fields().forEach((key, field) -> object.set(key, of(field.value())));
      return object;
    }
    if (node instanceof YamlNode.Items items) {
      ArrayNode array = JSON.arrayNode();
      items.items().forEach(item -> array.add(of(item)));
      return array;
    }
    return scalar((YamlNode.Scalar) node);
  }

  private static JsonNode scalar(YamlNode.Scalar scalar) {
    String text = scalar.text();
    if (!scalar.plain()) {
      return JSON.stringNode(text);
    }
    return switch (text) {
      case "", "~", "null" -> JSON.nullNode();
      case "true" -> JSON.booleanNode(true);
      case "false" -> JSON.booleanNode(false);
      default -> {
        if (INTEGER.matcher(text).matches()) {
          yield JSON.numberNode(Long.parseLong(text));
        }
        if (DECIMAL.matcher(text).matches()) {
          yield JSON.numberNode(new BigDecimal(text));
        }
        yield JSON.stringNode(text);
      }
    };
  }
}
