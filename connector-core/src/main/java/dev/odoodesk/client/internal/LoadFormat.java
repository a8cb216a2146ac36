package dev.odoodesk.client.internal;

import dev.odoodesk.client.LoadResult;
import dev.odoodesk.client.LoadResult.Message;
import dev.odoodesk.client.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What goes into Odoo's {@code load} and comes out of it: it imports texts, as from a file. */
final class LoadFormat {
  private LoadFormat() {}

  static List<Object> rows(List<? extends List<? extends @Nullable Object>> rows) {
    List<Object> wire = new ArrayList<>(rows.size());
    for (List<? extends @Nullable Object> row : rows) {
      List<Object> cells = new ArrayList<>(row.size());
      row.forEach(cell -> cells.add(cell == null ? "" : text(WireValues.of(cell))));
      wire.add(cells);
    }
    return wire;
  }

  /** The import's text for a wire value other than null. */
  static Object text(Object wire) {
    if (wire instanceof Boolean flag) {
      return flag ? "1" : "0";
    }
    if (wire instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return wire instanceof Long ? wire.toString() : wire;
  }

  /**
   * What a server tells of an import.
   *
   * @throws UnreadableAnswer if it tells no ids and no messages, or ids that are no numbers
   */
  static LoadResult result(@Nullable Object answer) {
    List<Long> ids = new ArrayList<>();
    List<Message> messages = new ArrayList<>();
    if (!(answer instanceof Map<?, ?> map)) {
      throw new UnreadableAnswer(Problem.BROKEN_ANSWER, "the server tells nothing of the import");
    }
    if (map.get("ids") instanceof List<?> list) {
      list.forEach(id -> ids.add(id(id)));
    }
    if (map.get("messages") instanceof List<?> list) {
      list.forEach(message -> messages.add(message(message)));
    }
    return new LoadResult(ids, messages);
  }

  private static Long id(@Nullable Object wire) {
    if (wire instanceof Long id) {
      return id;
    }
    throw new UnreadableAnswer(Problem.BROKEN_ANSWER, "the import's ids are no numbers");
  }

  private static Message message(@Nullable Object wire) {
    if (!(wire instanceof Map<?, ?> map)) {
      return new Message("error", String.valueOf(wire), -1, -1, null);
    }
    Object rows = map.get("rows");
    return new Message(
        map.get("type") instanceof String type ? type : "error",
        String.valueOf(map.get("message")),
        row(rows, "from", map.get("record")),
        row(rows, "to", map.get("record")),
        map.get("field") instanceof String field ? field : null);
  }

  private static int row(@Nullable Object rows, String end, @Nullable Object record) {
    if (rows instanceof Map<?, ?> range && range.get(end) instanceof Long number) {
      return number.intValue();
    }
    return record instanceof Long number ? number.intValue() : -1;
  }
}
