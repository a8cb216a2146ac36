package dev.odoodesk.client.internal;

import dev.odoodesk.client.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Decodes what {@code search_read} returns straight into rows. */
final class RowDecoder implements Decoder<List<Row>> {
  private final Columns columns;

  RowDecoder(Columns columns) {
    this.columns = columns;
  }

  @Override
  public List<Row> fromJson(JsonParser in, DecodeBudget budget) {
    JsonAnswers.expect(in, JsonToken.START_ARRAY);
    List<Row> rows = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      JsonAnswers.expect(in, JsonToken.START_OBJECT);
      rows.add(readRow(in, budget));
    }
    return rows;
  }

  private Row readRow(JsonParser in, DecodeBudget budget) {
    budget.chargeNode();
    @Nullable Object[] wire = new @Nullable Object[columns.size()];
    Object id = null;
    int guess = 0;
    while (in.nextToken() != JsonToken.END_OBJECT) {
      String name = in.currentName();
      in.nextToken();
      Object value = JsonTree.read(in, budget);
      if (name.equals("id")) {
        id = value;
      }
      int at = columns.find(name, guess);
      if (at >= 0) {
        wire[at] = value;
        guess = at + 1;
      }
    }
    return row(id, wire);
  }

  @Override
  public List<Row> fromTree(@Nullable Object value) {
    if (!(value instanceof List<?> list)) {
      throw nothingRead();
    }
    List<Row> rows = new ArrayList<>(list.size());
    for (Object element : list) {
      if (!(element instanceof Map<?, ?> map)) {
        throw nothingRead();
      }
      @Nullable Object[] wire = new @Nullable Object[columns.size()];
      for (int i = 0; i < wire.length; i++) {
        wire[i] = map.get(columns.field(i).name());
      }
      rows.add(row(map.get("id"), wire));
    }
    return rows;
  }

  @Override
  public List<Row> nothing() {
    throw nothingRead();
  }

  private Row row(@Nullable Object id, @Nullable Object[] wire) {
    if (!(id instanceof Long number)) {
      throw new UnreadableAnswer(Problem.BROKEN_ANSWER, "the answer holds a record without id");
    }
    return new Row(columns, number, wire);
  }

  private static UnreadableAnswer nothingRead() {
    return new UnreadableAnswer(Problem.BROKEN_ANSWER, "the answer is no list of records");
  }
}
