package dev.odoodesk.client.internal;

import dev.odoodesk.client.CallStatistics;
import dev.odoodesk.client.CallStatistics.MethodTime;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what goes over the wire. Thread-safe. */
final class Traffic {
  private final LongAdder calls = new LongAdder();
  private final LongAdder retries = new LongAdder();
  private final LongAdder bytesIn = new LongAdder();
  private final LongAdder bytesOut = new LongAdder();
  private final Map<String, MethodTime> byMethod = new ConcurrentHashMap<>();

  void sent(long bytes) {
    calls.increment();
    bytesOut.add(bytes);
  }

  void received(long bytes) {
    bytesIn.add(bytes);
  }

  void repeated() {
    retries.increment();
  }

  void took(String method, Duration time) {
    byMethod.merge(
        method,
        new MethodTime(1, time),
        (a, b) -> new MethodTime(a.calls() + b.calls(), a.total().plus(b.total())));
  }

  CallStatistics snapshot() {
    return new CallStatistics(calls.sum(), retries.sum(), bytesIn.sum(), bytesOut.sum(), byMethod);
  }
}
