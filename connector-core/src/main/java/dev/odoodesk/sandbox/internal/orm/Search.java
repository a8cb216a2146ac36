package dev.odoodesk.sandbox.internal.orm;

import dev.odoodesk.sandbox.internal.schema.Model;
import dev.odoodesk.sandbox.internal.schema.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds records: by key without looking at more than a page needs, otherwise by looking at all. */
final class Search {
  /** What is done with a record that was found; whether to go on. */
  @FunctionalInterface
  interface Found {
    boolean row(Row row);
  }

  private final Env env;
  private final Table table;
  private final Condition condition;
  private final SortOrder order;
  private final long offset;
  private final long limit;

  /**
   * @param limit how many at most, 0 for all
   */
  Search(
      Env env,
      Model model,
      @Nullable Object domain,
      long offset,
      long limit,
      @Nullable Object order) {
    Access.check(env, model, Access.Operation.READ);
    this.env = env;
    this.table = env.database().table(model.name());
    this.condition = new DomainParser(env, model).parse(domain);
    this.order = SortOrder.of(model, order);
    this.offset = offset;
    this.limit = limit <= 0 ? Long.MAX_VALUE : limit;
  }

  List<Long> ids() {
    List<Long> ids = new ArrayList<>();
    forEach(
        row -> {
          ids.add(row.id());
          return true;
        });
    return ids;
  }

  /** How many there are, without offset. */
  long count() {
    long[] count = {0};
    scan(
        false,
        row -> {
          count[0]++;
          return count[0] < limit;
        });
    return count[0];
  }

  void forEach(Found found) {
    if (order.isById()) {
      long[] place = {0};
      scan(
          order.isDescending(),
          row -> {
            long at = place[0]++;
            return at < offset || (found.row(row) && at + 1 < end());
          });
    } else {
      for (Row row : sorted()) {
        if (!found.row(row)) {
          return;
        }
      }
    }
  }

  private long end() {
    return limit == Long.MAX_VALUE ? Long.MAX_VALUE : offset + limit;
  }

  private List<Row> sorted() {
    Comparator<Row> comparator = order.comparator(env.database()).thenComparing(Row::id);
    PriorityQueue<Row> best = new PriorityQueue<>(comparator.reversed());
    scan(
        false,
        row -> {
          best.add(row);
          if (best.size() > end()) {
            best.remove();
          }
          return true;
        });
    List<Row> rows = new ArrayList<>(best);
    rows.sort(comparator);
    return rows.subList((int) Math.min(offset, rows.size()), rows.size());
  }

  private void scan(boolean descending, Found found) {
    KeyRange keys = KeyRange.of(condition);
    List<Long> candidates = keys.candidates(table);
    Predicate<Row> test = row -> condition.test(env.database(), row);
    if (candidates != null) {
      for (int i = 0; i < candidates.size(); i++) {
        long id = candidates.get(descending ? candidates.size() - 1 - i : i);
        Row row = keys.contains(id) ? table.row(id) : null;
        if (row != null && test.test(row) && !found.row(row)) {
          return;
        }
      }
      return;
    }
    long id = descending ? table.before(keys.endExclusive()) : table.after(keys.after());
    while (id != 0 && keys.contains(id)) {
      Row row = table.row(id);
      if (row != null && test.test(row) && !found.row(row)) {
        return;
      }
      id = descending ? table.before(id) : table.after(id);
    }
  }
}
