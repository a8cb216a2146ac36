package dev.odoodesk.sync;

import dev.odoodesk.ticket.TicketKey;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a plan's JSON, token by token; whatever is not exactly a plan is refused with its place.
 */
final class PlanJsonReader {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final Set<String> PLAN_KEYS =
      Set.of("format", "connection", "database", "policyDigest", "asOf", "changes");
  private static final Set<String> CHANGE_KEYS =
      Set.of("model", "id", "ref", "writeDate", "field", "before", "after", "reason");

  private static final Set<String> VALUE_KEYS = Set.of("before", "after");
  private static final Set<String> NOTE_KEYS = Set.of("step", "raised", "text");

  private final JsonParser json;
  private final String source;

  private PlanJsonReader(JsonParser json, String source) {
    this.json = json;
    this.source = source;
  }

  static ChangePlan read(InputStream in, String source) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), in)) {
      PlanJsonReader reader = new PlanJsonReader(json, source);
      try {
        return reader.plan();
      } catch (JacksonException e) {
        throw reader.refuse(e.getOriginalMessage());
      } catch (IllegalArgumentException | DateTimeException e) {
        throw reader.refuse(String.valueOf(e.getMessage()));
      }
    }
  }

  private ChangePlan plan() {
    json.nextToken();
    List<Change> changes = new ArrayList<>();
    Map<String, Object> values = object(PLAN_KEYS, changes);
    if (json.nextToken() != null) {
      throw refuse("something follows the end of the plan");
    }
    return new ChangePlan(
        text(values, "connection"),
        text(values, "database"),
        text(values, "policyDigest"),
        Instant.parse(text(values, "asOf")),
        changes);
  }

  /** Reads the object at the current token; a plan's own changes are put into the list. */
  private Map<String, Object> object(Set<String> keys, @Nullable List<Change> changes) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw refuse("an object is expected here");
    }
    Map<String, Object> values = new LinkedHashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String key = json.currentName();
      if (!keys.contains(key)) {
        throw refuse("unknown key \"" + key + "\"");
      }
      json.nextToken();
      if (key.equals("changes") && changes != null) {
        readChanges(changes);
        values.put(key, changes);
      } else {
        boolean list = VALUE_KEYS.contains(key) && json.currentToken() == JsonToken.START_ARRAY;
        values.put(key, list ? elements(key) : scalar(key));
      }
      if (key.equals("format") && !values.get(key).equals((long) PlanJsonWriter.FORMAT)) {
        throw refuse("format " + values.get(key) + " is not known, only " + PlanJsonWriter.FORMAT);
      }
    }
    for (String key : keys) {
      if (!values.containsKey(key)) {
        throw refuse("\"" + key + "\" is missing");
      }
    }
    return values;
  }

  private void readChanges(List<Change> changes) {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      throw refuse("\"changes\" must be a list");
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      changes.add(change(object(CHANGE_KEYS, null)));
    }
  }

  private Change change(Map<String, Object> values) {
    if (!(values.get("id") instanceof Long id)) {
      throw refuse("\"id\" must be a whole number");
    }
    String field = text(values, "field");
    PlannedField planned = PlannedField.named(field);
    return new Change(
        new TicketKey(text(values, "model"), id),
        text(values, "ref"),
        Instant.parse(text(values, "writeDate")),
        field,
        value(values, "before", planned),
        value(values, "after", planned),
        text(values, "reason"));
  }

  private @Nullable Object value(Map<String, Object> values, String key, PlannedField planned) {
    Object value = values.get(key);
    if (value == Empty.NULL) {
      return null;
    }
    if (planned.isList() && value instanceof List<?> elements) {
      return elements.stream()
          .map(each -> each instanceof String text ? planned.parse(text) : each)
          .toList();
    }
    if (planned.isList()) {
      throw refuse("\"" + key + "\" must be a list");
    }
    return planned.parse(text(values, key));
  }

  /** The elements of a list: texts, or notes. */
  private List<Object> elements(String key) {
    List<Object> elements = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() == JsonToken.START_OBJECT) {
        Map<String, Object> note = object(NOTE_KEYS, null);
        if (!(note.get("raised") instanceof Long raised && raised >= 0 && raised <= 9)) {
          throw refuse("\"raised\" must be a whole number from 0 to 9");
        }
        elements.add(new StepNote(text(note, "step"), raised.intValue(), text(note, "text")));
      } else if (json.currentToken() == JsonToken.VALUE_STRING) {
        elements.add(json.getString());
      } else {
        throw refuse("\"" + key + "\" must be a list of texts or notes");
      }
    }
    return elements;
  }

  private Object scalar(String key) {
    return switch (json.currentToken()) {
      case VALUE_STRING -> json.getString();
      case VALUE_NUMBER_INT -> json.getLongValue();
      case VALUE_NULL -> Empty.NULL;
      default -> throw refuse("\"" + key + "\" must be a text or a whole number");
    };
  }

  private String text(Map<String, Object> values, String key) {
    if (values.get(key) instanceof String text) {
      return text;
    }
    throw refuse("\"" + key + "\" must be a text");
  }

  private PlanRefusedException refuse(String what) {
    TokenStreamLocation at = json.currentLocation();
    return new PlanRefusedException(
        "%s, line %d, column %d: %s.".formatted(source, at.getLineNr(), at.getColumnNr(), what));
  }

  /** Stands for JSON's null where the absence of a key means something else. */
  private enum Empty {
    NULL
  }
}
