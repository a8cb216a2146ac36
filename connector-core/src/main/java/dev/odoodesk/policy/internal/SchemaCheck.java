package dev.odoodesk.policy.internal;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks the shape of a policy file against the JSON Schema that ships with this library. */
public final class SchemaCheck {
  /** Resource name of the schema, beside {@code PolicyReader}. */
  public static final String RESOURCE = "/dev/odoodesk/policy/policy.schema.json";

  private static final JsonNode TEXT = load();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(TEXT);

  private SchemaCheck() {}

  private static JsonNode load() {
    try (InputStream in = SchemaCheck.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("this build lacks " + RESOURCE);
      }
      return JsonMapper.shared().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells each mistake in the shape once, at its place. */
  static void check(YamlNode root, Problems problems) {
    Set<Place> told = new HashSet<>();
    for (Error error : SCHEMA.validate(JsonForm.of(root))) {
      if (problems.enough()) {
        return;
      }
      YamlNode node = at(root, error.getInstanceLocation());
      Place place = place(node, error);
      if (told.add(place)) {
        problems.add(place, message(node, error));
      }
    }
  }

  private static YamlNode at(YamlNode root, NodePath path) {
    YamlNode node = root;
    for (int i = 0; i < path.getNameCount(); i++) {
      Object step = path.getElement(i);
      YamlNode next = null;
      if (node instanceof YamlNode.Items items && step instanceof Integer index) {
        next = items.items().get(index);
      } else if (node instanceof YamlNode.Fields fields) {
        next = fields.get(String.valueOf(step));
      }
      if (next == null) {
        return node;
      }
      node = next;
    }
    return node;
  }

  private static Place place(YamlNode node, Error error) {
    if (error.getKeyword().equals("additionalProperties")
        && node instanceof YamlNode.Fields fields) {
      YamlNode.Field field = fields.fields().get(error.getProperty());
      return field == null ? node.place() : field.key().place();
    }
    return node.place();
  }

  private static String message(YamlNode node, Error error) {
    JsonNode rule = TEXT.at(parent(error.getSchemaLocation().getFragment().toString()));
    String wanted = rule.path("description").asString("something else");
    return switch (error.getKeyword()) {
      case "additionalProperties" -> {
        String key = error.getProperty();
        yield "unknown key `"
            + YamlReader.excerpt(key)
            + "`"
            + Suggestion.among(names(rule.path("properties").propertyNames()), key);
      }
      case "required" -> "`" + error.getProperty() + "` is missing here";
      case "enum" ->
          "`"
              + spelled(node)
              + "` is not possible here"
              + Suggestion.among(values(rule.path("enum")), spelled(node));
      case "const" -> "only `" + rule.path("const").asString() + "` is possible here";
      case "minItems", "minLength" -> "this must not be empty; wanted is: " + wanted;
      case "minProperties" -> "this must say something; wanted is: " + wanted;
      case "maxProperties" -> "one key only; wanted is: " + wanted;
      case "maxItems", "maxLength" -> "this is too long; wanted is: " + wanted;
      case "minimum", "maximum" -> "`" + spelled(node) + "` is out of range; wanted is: " + wanted;
      case "pattern" -> "`" + spelled(node) + "` is not " + wanted;
      default -> what(node) + " does not fit; wanted is: " + wanted + types(rule);
    };
  }

  private static String parent(String pointer) {
    return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
  }

  private static String spelled(YamlNode node) {
    return node instanceof YamlNode.Scalar scalar ? YamlReader.excerpt(scalar.text()) : what(node);
  }

  private static String what(YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      return scalar.text().isEmpty() ? "an empty value" : "`" + spelled(node) + "`";
    }
    return node instanceof YamlNode.Items ? "a list" : "a mapping";
  }

  private static String types(JsonNode rule) {
    JsonNode type = rule.path("type");
    List<String> types = type.isArray() ? values(type) : List.of(type.asString(""));
    return types.contains("") ? "" : " (" + String.join(" or ", types) + ")";
  }

  private static Collection<String> names(Collection<String> properties) {
    return List.copyOf(properties);
  }

  private static List<String> values(JsonNode array) {
    List<String> values = new ArrayList<>();
    array.forEach(value -> values.add(value.asString()));
    return values;
  }
}
