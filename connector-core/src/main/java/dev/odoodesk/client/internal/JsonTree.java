package dev.odoodesk.client.internal;

import dev.odoodesk.client.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads JSON values as plain Java values: integers are Long, other numbers BigDecimal. */
final class JsonTree {
  private JsonTree() {}

  /** Reads the value that starts at the current token, to its end. */
  static @Nullable Object read(JsonParser parser, DecodeBudget budget) {
    return read(parser, budget, 0);
  }

  private static @Nullable Object read(JsonParser parser, DecodeBudget budget, int depth) {
    return switch (parser.currentToken()) {
      case START_ARRAY -> readList(parser, budget, depth + 1);
      case START_OBJECT -> readMap(parser, budget, depth + 1);
      default -> readScalar(parser, budget);
    };
  }

  private static List<@Nullable Object> readList(
      JsonParser parser, DecodeBudget budget, int depth) {
    budget.checkDepth(depth);
    budget.chargeList();
    List<@Nullable Object> list = new ArrayList<>(2);
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(read(parser, budget, depth));
    }
    return list;
  }

  private static Map<String, @Nullable Object> readMap(
      JsonParser parser, DecodeBudget budget, int depth) {
    budget.checkDepth(depth);
    budget.chargeMap();
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      budget.chargeText(key.length());
      parser.nextToken();
      map.put(key, read(parser, budget, depth));
    }
    return map;
  }

  private static @Nullable Object readScalar(JsonParser parser, DecodeBudget budget) {
    switch (parser.currentToken()) {
      case VALUE_STRING -> {
        String text = parser.getString();
        budget.chargeText(text.length());
        return text;
      }
      case VALUE_NUMBER_INT -> {
        budget.chargeNode();
        return switch (parser.getNumberType()) {
          case INT, LONG -> parser.getLongValue();
          default -> parser.getDecimalValue();
        };
      }
      case VALUE_NUMBER_FLOAT -> {
        budget.chargeNode();
        return DecodeBudget.sane(parser.getDecimalValue());
      }
      case VALUE_TRUE -> {
        budget.chargeNode();
        return true;
      }
      case VALUE_FALSE -> {
        budget.chargeNode();
        return false;
      }
      case VALUE_NULL -> {
        budget.chargeNode();
        return null;
      }
      default ->
          throw new UnreadableAnswer(
              Problem.BROKEN_ANSWER, "the answer has an unexpected " + parser.currentToken());
    }
  }
}
