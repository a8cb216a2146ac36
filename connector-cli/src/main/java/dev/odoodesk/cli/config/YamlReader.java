package dev.odoodesk.cli.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads one YAML document into {@link Node}s; anchors, aliases and doubled keys are refused. */
final class YamlReader {
  private static final int DEEPEST = 20;

  private final String file;
  private final JsonParser parser;

  private YamlReader(String file, JsonParser parser) {
    this.file = file;
    this.parser = parser;
  }

  /**
   * Reads a whole document.
   *
   * @param file its name for messages
   * @throws ConfigurationException where it is no YAML of the wanted kind
   */
  static Node read(String file, String content) {
    try (JsonParser parser = new YAMLFactory().createParser(ObjectReadContext.empty(), content)) {
      YamlReader reader = new YamlReader(file, parser);
      if (parser.nextToken() == null) {
        throw new ConfigurationException(file + ": the file is empty; 'odoo-desk init' writes one");
      }
      Node node = reader.value(0);
      if (parser.nextToken() != null) {
        throw reader.wrong("a second document begins here; one file holds one");
      }
      return node;
    } catch (JacksonException e) {
      // Not the whole message: it quotes the line, which may hold a secret.
      TokenStreamLocation at = e.getLocation();
      Place place =
          at == null ? new Place(file, 0, 0) : new Place(file, at.getLineNr(), at.getColumnNr());
      String problem = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
      throw new ConfigurationException(place + ": no valid YAML: " + problem);
    }
  }

  private Node value(int depth) {
    if (depth > DEEPEST) {
      throw wrong("nested too deeply");
    }
    YAMLParser yaml = (YAMLParser) parser;
    if (yaml.isCurrentAlias() || yaml.getObjectId() != null) {
      throw wrong("anchors and aliases are not supported; write the value out");
    }
    Place place = place();
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> mapping(place, depth);
      case START_ARRAY -> sequence(place, depth);
      case VALUE_STRING -> new Node.Text(place, parser.getString());
      case VALUE_NUMBER_INT -> whole(place);
      case VALUE_NUMBER_FLOAT -> new Node.Other(place, "a fraction");
      case VALUE_TRUE, VALUE_FALSE -> new Node.Other(place, "true or false");
      case VALUE_NULL -> new Node.Other(place, "nothing");
      default -> throw wrong("unexpected " + token);
    };
  }

  private Node whole(Place place) {
    return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
        ? new Node.Other(place, "a number that is too large")
        : new Node.Whole(place, parser.getLongValue());
  }

  private Node mapping(Place place, int depth) {
    Map<String, Node> values = new LinkedHashMap<>();
    Map<String, Place> keys = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = parser.currentName();
      Place keyPlace = place();
      Place first = keys.putIfAbsent(key, keyPlace);
      if (first != null) {
        throw wrong("'" + key + "' stands here a second time; first on line " + first.line());
      }
      parser.nextToken();
      values.put(key, value(depth + 1));
    }
    return new Node.Mapping(place, values, keys);
  }

  private Node sequence(Place place, int depth) {
    List<Node> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(value(depth + 1));
    }
    return new Node.Sequence(place, values);
  }

  private Place place() {
    TokenStreamLocation at = parser.currentTokenLocation();
    return new Place(file, at.getLineNr(), at.getColumnNr());
  }

  private ConfigurationException wrong(String what) {
    return new ConfigurationException(place() + ": " + what);
  }
}
