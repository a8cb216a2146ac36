package dev.odoodesk.cli.deadline;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Lines of JSON with a question in each, and the same lines with their answers. */
final class AnsweredLines {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final QuestionReader reader = new QuestionReader();
  private final boolean likeOdoo;
  private boolean allAnswered = true;

  AnsweredLines(boolean likeOdoo) {
    this.likeOdoo = likeOdoo;
  }

  /** Whether no line so far was wrong. */
  boolean allAnswered() {
    return allAnswered;
  }

  /** The line with its result, or with what is wrong about it. */
  String answer(String line) {
    ObjectNode answered = answered(line);
    allAnswered &= !answered.has("error");
    return JSON.writeValueAsString(answered);
  }

  private ObjectNode answered(String line) {
    ObjectNode answered = JSON.createObjectNode();
    try {
      JsonNode question = JSON.readTree(line);
      if (!(question instanceof ObjectNode object)) {
        return answered.put("error", "the line is no JSON object");
      }
      answered.setAll(object);
      answered.remove("result");
      @Nullable Object result = WorkingTimeAnswer.to(reader.read(object), likeOdoo);
      return answered.putPOJO("result", result == null ? null : jsonValue(result));
    } catch (JacksonException e) {
      return answered.put("error", "no valid JSON: " + e.getOriginalMessage());
    } catch (IllegalArgumentException e) {
      return answered.put("error", e.getMessage());
    }
  }

  private static Object jsonValue(Object result) {
    return result instanceof Number ? result : result.toString();
  }
}
