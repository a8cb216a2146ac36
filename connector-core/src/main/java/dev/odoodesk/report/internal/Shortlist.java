package dev.odoodesk.report.internal;

import dev.odoodesk.report.Listed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the first of many in an order, and counts all. Not thread-safe. */
final class Shortlist<T> {
  private final Comparator<T> order;
  private final int limit;
  private final PriorityQueue<T> lastFirst;
  private long total;

  Shortlist(Comparator<T> order, int limit) {
    this.order = order;
    this.limit = limit;
    this.lastFirst = new PriorityQueue<>(order.reversed());
  }

  void add(T each) {
    total++;
    lastFirst.add(each);
    if (lastFirst.size() > limit) {
      lastFirst.poll();
    }
  }

  Listed<T> listed() {
    List<T> first = new ArrayList<>(lastFirst);
    first.sort(order);
    return new Listed<>(first, total);
  }
}
