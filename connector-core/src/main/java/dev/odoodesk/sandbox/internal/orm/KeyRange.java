package dev.odoodesk.sandbox.internal.orm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a condition says of the id and of fields that lead to records, so that a search need not
 * look at every record.
 *
 * @param after no id up to this one
 * @param endExclusive no id from this one on
 * @param equal the values that fields must have
 */
record KeyRange(long after, long endExclusive, Map<String, Set<Object>> equal) {
  static KeyRange of(Condition condition) {
    List<Condition.Leaf> leaves = new ArrayList<>();
    collect(condition, leaves);
    long after = 0;
    long end = Long.MAX_VALUE;
    Map<String, Set<Object>> equal = new HashMap<>();
    for (Condition.Leaf leaf : leaves) {
      if (leaf.equals() != null && !leaf.field().type().isToMany()) {
        equal.merge(leaf.field().name(), new HashSet<>(leaf.equals()), KeyRange::both);
      }
      if (leaf.field().name().equals("id") && leaf.operand() instanceof Number number) {
        long bound = number.longValue();
        switch (leaf.operator()) {
          case ">" -> after = Math.max(after, bound);
          case ">=" -> after = Math.max(after, bound - 1);
          case "<" -> end = Math.min(end, bound);
          case "<=" -> end = Math.min(end, bound + 1);
          default -> {}
        }
      }
    }
    return new KeyRange(after, end, equal);
  }

  private static Set<Object> both(Set<Object> a, Set<Object> b) {
    a.retainAll(b);
    return a;
  }

  private static void collect(Condition condition, List<Condition.Leaf> leaves) {
    if (condition instanceof Condition.All all) {
      all.parts().forEach(part -> collect(part, leaves));
    } else if (condition instanceof Condition.Leaf leaf) {
      leaves.add(leaf);
    }
  }

  boolean contains(long id) {
    return id > after && id < endExclusive;
  }

  /** The ids, ascending, that alone come into question; null where all do. */
  @Nullable List<Long> candidates(Table table) {
    Set<Object> ids = equal.get("id");
    if (ids != null) {
      return sorted(ids);
    }
    return equal.isEmpty() ? null : table.candidates(equal);
  }

  private static List<Long> sorted(Collection<Object> ids) {
    TreeSet<Long> sorted = new TreeSet<>();
    for (Object id : ids) {
      if (id instanceof Long number) {
        sorted.add(number);
      }
    }
    return List.copyOf(sorted);
  }
}
