package dev.odoodesk.calendar.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** A stretch on a line of numbers, half-open, and the set operations on lists of them. */
public record Span(long start, long end) {

  /** The stretches as a set: sorted, disjoint, not touching; those without length fall out. */
  static List<Span> union(Collection<Span> spans) {
    return merge(spans, true);
  }

  /** As {@link #union}, where stretches that touch may stay apart. */
  static List<Span> merge(Collection<Span> spans, boolean joinTouching) {
    List<Span> sorted = new ArrayList<>(spans);
    sorted.removeIf(span -> span.start >= span.end);
    sorted.sort(Comparator.comparingLong(Span::start));
    List<Span> merged = new ArrayList<>(sorted.size());
    for (Span span : sorted) {
      Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && (span.start < last.end || (joinTouching && span.start == last.end))) {
        merged.set(merged.size() - 1, new Span(last.start, Math.max(last.end, span.end)));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }

  /** What of the first set is not in the second; both as {@link #union} returns them. */
  static List<Span> minus(List<Span> set, List<Span> taken) {
    List<Span> left = new ArrayList<>(set.size());
    int next = 0;
    for (Span span : set) {
      while (next < taken.size() && taken.get(next).end <= span.start) {
        next++;
      }
      long start = span.start;
      for (int i = next; i < taken.size() && taken.get(i).start < span.end; i++) {
        if (start < taken.get(i).start) {
          left.add(new Span(start, taken.get(i).start));
        }
        start = Math.max(start, taken.get(i).end);
      }
      if (start < span.end) {
        left.add(new Span(start, span.end));
      }
    }
    return left;
  }

  /** The part of a set that lies within the bounds. */
  static List<Span> clip(List<Span> set, long from, long to) {
    return set.stream()
        .filter(span -> span.end > from && span.start < to)
        .map(span -> new Span(Math.max(span.start, from), Math.min(span.end, to)))
        .toList();
  }
}
