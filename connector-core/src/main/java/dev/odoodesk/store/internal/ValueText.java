package dev.odoodesk.store.internal;

import dev.odoodesk.store.StoredValue;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Values as JSON. Texts, numbers, booleans, null and lists are JSON's own; what JSON does not know
 * is an object whose first key tells what it is: {@code {"at": …}}, {@code {"on": …}}, {@code
 * {"id": …, "name": …}}, {@code {"group": {…}}}.
 */
public final class ValueText {
  private static final JsonFactory JSON = new JsonFactory();

  private ValueText() {}

  /** The value as one line. */
  public static String write(StoredValue value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      write(value, json);
    }
    return text.toString();
  }

  private static void write(StoredValue value, JsonGenerator json) {
    if (value instanceof StoredValue.Text text) {
      json.writeString(text.value());
    } else if (value instanceof StoredValue.Flag flag) {
      json.writeBoolean(flag.value());
    } else if (value instanceof StoredValue.Decimal number) {
      json.writeNumber(number.value());
    } else if (value instanceof StoredValue.Moment moment) {
      writeTagged("at", moment.value().toString(), json);
    } else if (value instanceof StoredValue.Day day) {
      writeTagged("on", day.value().toString(), json);
    } else if (value instanceof StoredValue.Link link) {
      json.writeStartObject();
      json.writeNumberProperty("id", link.id());
      json.writeStringProperty("name", link.name());
      json.writeEndObject();
    } else if (value instanceof StoredValue.Many many) {
      json.writeStartArray();
      many.values().forEach(each -> write(each, json));
      json.writeEndArray();
    } else if (value instanceof StoredValue.Group group) {
      json.writeStartObject();
      json.writeObjectPropertyStart("group");
      group
          .values()
          .forEach(
              (name, each) -> {
                json.writeName(name);
                write(each, json);
              });
      json.writeEndObject();
      json.writeEndObject();
    } else {
      json.writeNull();
    }
  }

  private static void writeTagged(String tag, String text, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty(tag, text);
    json.writeEndObject();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static StoredValue read(String text) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
      json.nextToken();
      StoredValue value = value(json);
      if (json.nextToken() != null) {
        throw new IllegalArgumentException("something follows the value: " + text);
      }
      return value;
    } catch (JacksonException | DateTimeException e) {
      throw new IllegalArgumentException("no stored value: " + text, e);
    }
  }

  private static StoredValue value(JsonParser json) {
    JsonToken token = json.currentToken();
    if (token == null) {
      throw new IllegalArgumentException("a value is missing");
    }
    return switch (token) {
      case VALUE_NULL -> StoredValue.Empty.EMPTY;
      case VALUE_STRING -> new StoredValue.Text(json.getString());
      case VALUE_TRUE, VALUE_FALSE -> new StoredValue.Flag(json.getBooleanValue());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new StoredValue.Decimal(json.getDecimalValue());
      case START_ARRAY -> many(json);
      case START_OBJECT -> tagged(json);
      default -> throw new IllegalArgumentException("no value begins with " + token);
    };
  }

  private static StoredValue many(JsonParser json) {
    List<StoredValue> values = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      values.add(value(json));
    }
    return new StoredValue.Many(values);
  }

  private static StoredValue tagged(JsonParser json) {
    String tag = String.valueOf(json.nextName());
    json.nextToken();
    StoredValue value =
        switch (tag) {
          case "at" -> new StoredValue.Moment(Instant.parse(json.getString()));
          case "on" -> new StoredValue.Day(LocalDate.parse(json.getString()));
          case "id" -> link(json);
          case "group" -> group(json);
          default -> throw new IllegalArgumentException("unknown kind of value: " + tag);
        };
    expectEnd(json);
    return value;
  }

  private static StoredValue link(JsonParser json) {
    long id = json.getLongValue();
    if (!"name".equals(json.nextName())) {
      throw new IllegalArgumentException("a link has no name");
    }
    json.nextToken();
    return new StoredValue.Link(id, json.getString());
  }

  private static StoredValue group(JsonParser json) {
    Map<String, StoredValue> values = new LinkedHashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      values.put(name, value(json));
    }
    return new StoredValue.Group(values);
  }

  private static void expectEnd(JsonParser json) {
    if (json.nextToken() != JsonToken.END_OBJECT) {
      throw new IllegalArgumentException("a value has more keys than it should");
    }
  }
}
