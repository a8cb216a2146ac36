package dev.odoodesk.client.internal;

import dev.odoodesk.client.OdooException;
import dev.odoodesk.client.Problem;
import dev.odoodesk.client.Record;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pages by key: each begins behind the last id of the one before. A page that the server cannot
 * manage in time, or that is too large, is asked for again in halves. Used by one thread at a time.
 */
final class KeyPages implements FetchAhead.PageSource {
  private static final int SMALLEST_PAGE = 50;

  private final Link link;
  private final RecordReader reader;
  private final Selection selection;
  private @Nullable Columns columns;
  private long last;
  private long left;
  private int size;

  KeyPages(Link link, RecordReader reader, Selection selection) {
    this.link = link;
    this.reader = reader;
    this.selection = selection;
    last = selection.after();
    left = selection.limit();
    size = selection.pageSize();
  }

  @Override
  public synchronized List<Record> next() {
    if (left <= 0) {
      return List.of();
    }
    Columns known = columns;
    if (known == null) {
      known = reader.columns(selection.model(), selection.fields());
      columns = known;
    }
    long wanted = Math.min(size, left);
    List<Row> rows = read(known, wanted);
    left = rows.size() < Math.min(size, wanted) ? 0 : left - rows.size();
    if (!rows.isEmpty()) {
      last = rows.get(rows.size() - 1).id();
    }
    return Collections.unmodifiableList(rows);
  }

  private List<Row> read(Columns known, long wanted) {
    List<Object> domain = new ArrayList<>(WireValues.list(selection.domain().toList()));
    if (last > 0) {
      domain.add(List.of("id", ">", last));
    }
    try {
      return reader.page(known, domain, wanted, selection.context(), selection.names());
    } catch (OdooException e) {
      boolean tooMuch = e.problem() == Problem.TIMEOUT || e.problem() == Problem.ANSWER_TOO_LARGE;
      if (!tooMuch || wanted / 2 < SMALLEST_PAGE) {
        throw e;
      }
      size = (int) (wanted / 2);
      return read(known, size);
    }
  }

  @Override
  public OdooException interrupted(InterruptedException e) {
    Target target = new Target(selection.model(), "search_read", List.of(), Safety.READ);
    return link.failures()
        .of(Problem.INTERRUPTED, target, "interrupted while waiting for a page", null, e);
  }
}
