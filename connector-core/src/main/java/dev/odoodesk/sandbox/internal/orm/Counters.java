package dev.odoodesk.sandbox.internal.orm;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what clients did. Thread-safe. */
public final class Counters {
  private static final Set<String> COUNTED =
      Set.of("helpdesk.ticket", "project.task", "account.analytic.line");

  private final Map<String, Map<String, LongAdder>> writes = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> calls = new ConcurrentHashMap<>();

  /** One value was set in one record. */
  void wrote(String model, String field) {
    if (COUNTED.contains(model)) {
      writes
          .computeIfAbsent(model, name -> new ConcurrentHashMap<>())
          .computeIfAbsent(field, name -> new LongAdder())
          .increment();
    }
  }

  void called(String model, String method) {
    calls.computeIfAbsent(model + "." + method, name -> new LongAdder()).increment();
  }

  /** Values set, by model and field. */
  public Map<String, Map<String, Long>> writes() {
    Map<String, Map<String, Long>> copy = new TreeMap<>();
    writes.forEach((model, fields) -> copy.put(model, sums(fields)));
    return copy;
  }

  /** Calls, by {@code model.method}. */
  public Map<String, Long> calls() {
    return sums(calls);
  }

  private static Map<String, Long> sums(Map<String, LongAdder> counts) {
    Map<String, Long> sums = new TreeMap<>();
    counts.forEach((name, count) -> sums.put(name, count.sum()));
    return sums;
  }

  public void reset() {
    writes.clear();
    calls.clear();
  }
}
