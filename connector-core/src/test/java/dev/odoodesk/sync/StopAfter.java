package dev.odoodesk.sync;

/** Ends a run after some pages. */
final class StopAfter implements SyncObserver {
  private int pages;

  StopAfter(int pages) {
    this.pages = pages;
  }

  @Override
  public void advanced(long tickets, long changes, long written) {
    pages--;
  }

  @Override
  public boolean stopRequested() {
    return pages <= 0;
  }
}
