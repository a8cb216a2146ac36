package dev.odoodesk.bench;

import dev.odoodesk.client.LoadResult;
import dev.odoodesk.client.OdooModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The means that Odoo offers to give many records different values. */
final class Ways {
  private Ways() {}

  /** One call for each ticket. */
  static void writeEach(OdooModel tickets, Map<Long, Instant> deadlines) {
    deadlines.forEach(
        (id, deadline) -> tickets.write(List.of(id), Map.of(Target.DEADLINE, deadline)));
  }

  /** One call for all, by database id. */
  static void load(OdooModel tickets, Map<Long, Instant> deadlines) {
    List<List<Object>> rows = new ArrayList<>();
    deadlines.forEach((id, deadline) -> rows.add(List.of(id, deadline)));
    LoadResult result = tickets.load(List.of(".id", Target.DEADLINE), rows);
    if (!result.accepted()) {
      throw new IllegalStateException("load refused the rows: " + result);
    }
  }

  /** One call for all; from Odoo 18 on. */
  static void webSaveMulti(OdooModel tickets, Map<Long, Instant> deadlines) {
    List<Map<String, Object>> values = new ArrayList<>();
    deadlines.values().forEach(deadline -> values.add(Map.of(Target.DEADLINE, deadline)));
    tickets.call(
        "web_save_multi",
        deadlines.keySet(),
        Map.of("vals_list", values, "specification", Map.of("id", Map.of())));
  }
}
