package dev.odoodesk.sla;

import dev.odoodesk.ticket.Priority;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Maps severity levels onto a ticket's priority selection and back.
 *
 * <p>With n levels and a selection of m values, the i-th level from the worst (0-based) gets the
 * index {@code floor((n-1-i)*(m-1)/(n-1))}; a single level gets the highest. A policy may fix the
 * index of single levels; where the selection is shorter, its highest value stands in.
 *
 * @param levels number of levels
 * @param fixed index by the level's rank, 0 being the worst, for those that the policy fixes
 */
public record PriorityMapping(int levels, Map<Integer, Integer> fixed) {

  /**
   * @throws IllegalArgumentException if there is no level, or a rank or index is out of range
   */
  public PriorityMapping {
    if (levels < 1) {
      throw new IllegalArgumentException("a policy needs at least one level");
    }
    fixed = Collections.unmodifiableMap(new TreeMap<>(fixed));
    for (Map.Entry<Integer, Integer> entry : fixed.entrySet()) {
      if (entry.getKey() < 0 || entry.getKey() >= levels || entry.getValue() < 0) {
        throw new IllegalArgumentException("no such level or priority: " + entry);
      }
    }
  }

  /**
   * The index in a selection for a level.
   *
   * @param rank the level's rank, 0 being the worst
   * @param count number of values in the selection
   */
  public int indexOf(int rank, int count) {
    Integer set = fixed.get(rank);
    if (set != null) {
      return Math.min(set, count - 1);
    }
    return levels == 1 ? count - 1 : (levels - 1 - rank) * (count - 1) / (levels - 1);
  }

  /**
   * Ranks of the levels that a priority stands for, worst first; those of the nearest mapped index
   * (the worse of two equally near) where none maps to it.
   */
  public List<Integer> ranksOf(Priority priority) {
    List<Integer> exact = ranksAt(priority.index(), priority.count());
    for (int distance = 1; exact.isEmpty(); distance++) {
      exact = ranksAt(priority.index() + distance, priority.count());
      if (exact.isEmpty()) {
        exact = ranksAt(priority.index() - distance, priority.count());
      }
    }
    return exact;
  }

  private List<Integer> ranksAt(int index, int count) {
    return IntStream.range(0, levels)
        .filter(rank -> indexOf(rank, count) == index)
        .boxed()
        .toList();
  }
}
