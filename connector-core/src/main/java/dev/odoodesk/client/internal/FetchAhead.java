package dev.odoodesk.client.internal;

import dev.odoodesk.client.Pages;
import dev.odoodesk.client.Record;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Hands out pages while the next one is being fetched by another thread. For one thread. */
final class FetchAhead implements Pages {
  private final PageSource source;
  private final ExecutorService fetcher;
  private @Nullable Future<List<Record>> coming;
  private @Nullable List<Record> ready;
  private boolean ended;

  FetchAhead(PageSource source, ExecutorService fetcher) {
    this.source = source;
    this.fetcher = fetcher;
  }

  /** Where pages come from, one after the other. */
  interface PageSource {
    /** The next page; an empty one says that there are no more. */
    List<Record> next();

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
    Future<List<Record>> fetching = coming == null ? fetcher.submit(source::next) : coming;
    coming = null;
    List<Record> page = await(fetching);
    if (page.isEmpty()) {
      ended = true;
    } else {
      ready = page;
      coming = fetcher.submit(source::next);
    }
  }

  private List<Record> await(Future<List<Record>> fetching) {
    try {
      return fetching.get();
    } catch (InterruptedException e) {
      ended = true;
      fetching.cancel(true);
      Thread.currentThread().interrupt();
      throw source.interrupted(e);
    } catch (ExecutionException e) {
      ended = true;
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
    ended = true;
    ready = null;
    if (coming != null) {
      coming.cancel(true);
      coming = null;
    }
  }
}
