package dev.odoodesk.client.internal;

import dev.odoodesk.client.OdooException;
import dev.odoodesk.client.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Pages by key: each begins behind the last id of the one before. Where there is more than one, the
 * ids of the next few pages are asked for ahead, so that a page can be fetched before the one
 * before it has been decoded; what is between two of these borders is asked for anew and by the
 * whole domain. A page that the server cannot manage in time, or that is too large, is asked for
 * again in halves.
 */
final class KeyPages implements FetchAhead.PageSource {
  private static final int SMALLEST_PAGE = 50;
  private static final int BORDERS_AHEAD = 10;

  private final Link link;
  private final RecordReader reader;
  private final Selection selection;
  private volatile @Nullable Columns columns;

  /** What the server manages, as far as we know; shared by the pages that are fetched at a time. */
  private final AtomicLong manageable;

  private CompletableFuture<Position> following;

  KeyPages(Link link, RecordReader reader, Selection selection) {
    this.link = link;
    this.reader = reader;
    this.selection = selection;
    manageable = new AtomicLong(selection.pageSize());
    following =
        CompletableFuture.completedFuture(
            new Position(selection.after(), selection.limit(), true, List.of(), false));
  }

  /**
   * Where a page begins.
   *
   * @param last the greatest id before it
   * @param left how many records are still wanted
   * @param first whether it is the first page
   * @param borders the last ids of the next pages, as far as they are known
   * @param ends whether nothing follows the last border
   */
  private record Position(long last, long left, boolean first, List<Long> borders, boolean ends) {
    boolean isEnd() {
      return left <= 0 || (ends && borders.isEmpty());
    }
  }

  /**
   * A piece of a page.
   *
   * @param rows what was read
   * @param limit how many were asked for in the end; fewer rows mean that nothing follows them
   */
  private record Piece(List<Row> rows, long limit) {
    boolean isLast() {
      return rows.size() < limit;
    }
  }

  @Override
  public Callable<FetchAhead.Page> next() {
    CompletableFuture<Position> before = following;
    CompletableFuture<Position> after = new CompletableFuture<>();
    following = after;
    return () -> page(before, after);
  }

  @Override
  public int ahead() {
    return 2;
  }

  private FetchAhead.Page page(
      CompletableFuture<Position> before, CompletableFuture<Position> after)
      throws InterruptedException, ExecutionException {
    try {
      Position at = before.get();
      if (!at.first() && at.borders().isEmpty() && !at.isEnd()) {
        at = withBorders(at);
      }
      if (at.isEnd()) {
        after.complete(at);
        return FetchAhead.Page.END;
      }
      return at.first() ? firstPage(at, after) : pageToBorder(at, after);
    } finally {
      after.completeExceptionally(new IllegalStateException("the page before failed"));
    }
  }

  private FetchAhead.Page firstPage(Position at, CompletableFuture<Position> after) {
    Piece piece = read(at.last(), Long.MAX_VALUE, Math.min(manageable.get(), at.left()));
    List<Row> rows = piece.rows();
    boolean last = piece.isLast() || rows.size() == at.left();
    long reached = rows.isEmpty() ? at.last() : rows.get(rows.size() - 1).id();
    after.complete(new Position(reached, at.left() - rows.size(), false, List.of(), last));
    return new FetchAhead.Page(Collections.unmodifiableList(rows), last);
  }

  private FetchAhead.Page pageToBorder(Position at, CompletableFuture<Position> after) {
    long border = at.borders().get(0);
    List<Long> others = at.borders().subList(1, at.borders().size());
    long wanted = Math.min(selection.pageSize(), at.left());
    Position then = new Position(border, at.left() - wanted, false, others, at.ends());
    after.complete(then);
    List<Row> rows = upTo(border, at.last());
    int kept = (int) Math.min(rows.size(), at.left());
    return new FetchAhead.Page(Collections.unmodifiableList(rows.subList(0, kept)), then.isEnd());
  }

  /** Everything behind {@code last} up to the border: one page, or several where pages shrank. */
  private List<Row> upTo(long border, long last) {
    List<Row> rows = new ArrayList<>();
    long reached = last;
    while (reached < border) {
      Piece piece = read(reached, border, manageable.get());
      rows.addAll(piece.rows());
      if (piece.isLast()) {
        break;
      }
      reached = rows.get(rows.size() - 1).id();
    }
    return rows;
  }

  private Position withBorders(Position at) {
    int page = selection.pageSize();
    long wanted = Math.min((long) BORDERS_AHEAD * page, at.left());
    List<Long> ids =
        reader.ids(
            selection.model(), domain(at.last(), Long.MAX_VALUE), wanted, selection.context());
    List<Long> borders = new ArrayList<>();
    for (int end = page; end < ids.size(); end += page) {
      borders.add(ids.get(end - 1));
    }
    if (!ids.isEmpty()) {
      borders.add(ids.get(ids.size() - 1));
    }
    return new Position(at.last(), at.left(), false, borders, ids.size() < wanted);
  }

  private Piece read(long after, long upTo, long limit) {
    try {
      List<Row> rows =
          reader.page(
              columns(), domain(after, upTo), limit, selection.context(), selection.names());
      return new Piece(rows, limit);
    } catch (OdooException e) {
      boolean tooMuch = e.problem() == Problem.TIMEOUT || e.problem() == Problem.ANSWER_TOO_LARGE;
      long half = limit / 2;
      if (!tooMuch || half < SMALLEST_PAGE) {
        throw e;
      }
      manageable.accumulateAndGet(half, Math::min);
      return read(after, upTo, half);
    }
  }

  private Columns columns() {
    Columns known = columns;
    if (known == null) {
      known = reader.columns(selection.model(), selection.fields());
      columns = known;
    }
    return known;
  }

  private List<Object> domain(long after, long upTo) {
    List<Object> domain = new ArrayList<>(WireValues.list(selection.domain().toList()));
    if (after > 0) {
      domain.add(List.of("id", ">", after));
    }
    if (upTo < Long.MAX_VALUE) {
      domain.add(List.of("id", "<=", upTo));
    }
    return domain;
  }

  @Override
  public OdooException interrupted(InterruptedException e) {
    Target target = new Target(selection.model(), "search_read", List.of(), Safety.READ);
    return link.failures()
        .of(Problem.INTERRUPTED, target, "interrupted while waiting for a page", null, e);
  }
}
