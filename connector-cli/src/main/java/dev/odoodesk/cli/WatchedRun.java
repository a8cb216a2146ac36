package dev.odoodesk.cli;

import dev.odoodesk.sync.SyncObserver;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Shows a run's progress, and ends it when the process is asked to end. */
public final class WatchedRun implements SyncObserver, AutoCloseable {
  private final Context context;
  private @Nullable Progress progress;
  private long shown;

  public WatchedRun(Context context) {
    this.context = context;
  }

  @Override
  public void began(long run) {
    MDC.put("run", String.valueOf(run));
  }

  @Override
  public void started(long tickets) {
    progress = Progress.start(context, "tickets", tickets);
  }

  @Override
  public void advanced(long tickets, long changes, long written) {
    if (progress != null) {
      progress.add(tickets - shown);
      shown = tickets;
    }
  }

  @Override
  public boolean stopRequested() {
    return context.surroundings().stop().requested();
  }

  @Override
  public void close() {
    if (progress != null) {
      progress.close();
    }
  }
}
