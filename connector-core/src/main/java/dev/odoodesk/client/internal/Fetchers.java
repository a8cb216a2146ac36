package dev.odoodesk.client.internal;

import java.util.Map;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Threads that fetch pages ahead: as many as there is work for, and no reason for the JVM to stay.
 * What they log carries the log context of the thread that gave them the work.
 */
final class Fetchers extends ThreadPoolExecutor {
  private static final long IDLE_SECONDS = 60;

  Fetchers(String prefix) {
    super(0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>());
    AtomicInteger number = new AtomicInteger();
    setThreadFactory(
        task -> {
          Thread thread = new Thread(task, prefix + number.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
  }

  @Override
  public void execute(Runnable task) {
    @Nullable Map<String, String> context = MDC.getCopyOfContextMap();
    if (context == null || context.isEmpty()) {
      super.execute(task);
      return;
    }
    super.execute(
        () -> {
          MDC.setContextMap(context);
          try {
            task.run();
          } finally {
            MDC.clear();
          }
        });
  }
}
