package dev.odoodesk.client.internal;

import dev.odoodesk.client.Pages;
import dev.odoodesk.client.Record;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Hands out pages while other threads fetch the next ones. For one thread. */
final class FetchAhead implements Pages {
  private final PageSource source;
  private final ExecutorService fetcher;
  private final Deque<Future<Page>> coming = new ArrayDeque<>();
  private @Nullable List<Record> ready;
  private boolean ended;

  FetchAhead(PageSource source, ExecutorService fetcher) {
    this.source = source;
    this.fetcher = fetcher;
  }

  /**
   * A page.
   *
   * @param records may be none although others follow
   * @param last whether nothing follows
   */
  record Page(List<Record> records, boolean last) {
    static final Page END = new Page(List.of(), true);
  }

  /** Where pages come from. */
  interface PageSource {
    /** The fetching of the next page; asked for in the order of the pages. */
    Callable<Page> next();

    /** How many pages may be fetched at a time, each in a thread of its own. */
    int ahead();

    /** What to throw when the waiting for a page is interrupted. */
    RuntimeException interrupted(InterruptedException e);
  }

  @Override
  public boolean hasNext() {
    if (ready == null && !ended) {
      take();
    }
    return ready != null;
  }

  @Override
  public List<Record> next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no more pages");
    }
    List<Record> page = ready;
    ready = null;
    return page == null ? List.of() : page;
  }

  private void take() {
    while (ready == null && !ended) {
      fetch();
      Page page = await(coming.remove());
      ready = page.records().isEmpty() ? null : page.records();
      if (page.last()) {
        stop();
      } else {
        fetch();
      }
    }
  }

  private void fetch() {
    while (coming.size() < source.ahead()) {
      coming.add(fetcher.submit(source.next()));
    }
  }

  private void stop() {
    ended = true;
    coming.forEach(fetching -> fetching.cancel(true));
    coming.clear();
  }

  private Page await(Future<Page> fetching) {
    try {
      return fetching.get();
    } catch (InterruptedException e) {
      fetching.cancel(true);
      stop();
      Thread.currentThread().interrupt();
      throw source.interrupted(e);
    } catch (ExecutionException e) {
      stop();
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException failed
          ? failed
          : new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    ready = null;
    stop();
  }
}
