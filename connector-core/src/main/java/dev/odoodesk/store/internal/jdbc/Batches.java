package dev.odoodesk.store.internal.jdbc;

import dev.odoodesk.ticket.TicketKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Many rows at a time, in portions that drivers take. */
final class Batches {
  private static final int LARGEST = 500;

  private Batches() {}

  /** Executes a batch that may be empty. */
  static void execute(PreparedBatch batch) {
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  /** Hands over ids in portions, by model, ascending. */
  static void eachPortion(Collection<TicketKey> records, BiConsumer<String, List<Long>> use) {
    Map<String, List<Long>> byModel = new LinkedHashMap<>();
    for (TicketKey record : new TreeSet<>(records)) {
      byModel.computeIfAbsent(record.model(), model -> new ArrayList<>()).add(record.id());
    }
    byModel.forEach((model, ids) -> portions(ids).forEach(portion -> use.accept(model, portion)));
  }

  /** Cuts a list into portions. */
  static <T> List<List<T>> portions(List<T> all) {
    List<List<T>> portions = new ArrayList<>();
    for (int start = 0; start < all.size(); start += LARGEST) {
      portions.add(all.subList(start, Math.min(start + LARGEST, all.size())));
    }
    return portions;
  }
}
