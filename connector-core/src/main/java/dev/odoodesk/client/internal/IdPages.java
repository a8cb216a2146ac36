package dev.odoodesk.client.internal;

import dev.odoodesk.client.OdooException;
import dev.odoodesk.client.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Pages over a list of ids that is asked for first: for the models whose search drops what the user
 * may not see only after it has applied the limit, so that a short or empty page says nothing.
 * Thread-safe.
 */
final class IdPages implements FetchAhead.PageSource {
  private static final Set<String> SEARCH_DROPS_LATE =
      Set.of("mail.message", "mail.mail", "mail.activity", "ir.attachment");

  private final Link link;
  private final RecordReader reader;
  private final Selection selection;
  private @Nullable List<Long> ids;
  private @Nullable Columns columns;
  private int position;

  IdPages(Link link, RecordReader reader, Selection selection) {
    this.link = link;
    this.reader = reader;
    this.selection = selection;
  }

  static boolean suits(String model) {
    return SEARCH_DROPS_LATE.contains(model);
  }

  @Override
  public Callable<FetchAhead.Page> next() {
    return this::page;
  }

  @Override
  public int ahead() {
    return 1;
  }

  private synchronized FetchAhead.Page page() {
    List<Long> all = ids;
    Columns known = columns;
    if (all == null || known == null) {
      known = reader.columns(selection.model(), selection.fields());
      columns = known;
      all = search();
      ids = all;
    }
    while (position < all.size()) {
      int end = (int) Math.min((long) position + selection.pageSize(), all.size());
      List<Object> some = new ArrayList<>(all.subList(position, end));
      position = end;
      List<Row> rows =
          reader.page(
              known,
              List.of(List.of("id", "in", some)),
              some.size(),
              RecordReader.unfiltered(selection.context()),
              selection.names());
      if (!rows.isEmpty()) {
        return new FetchAhead.Page(Collections.unmodifiableList(rows), false);
      }
    }
    return FetchAhead.Page.END;
  }

  private List<Long> search() {
    List<Object> domain = new ArrayList<>(WireValues.list(selection.domain().toList()));
    if (selection.after() > 0) {
      domain.add(List.of("id", ">", selection.after()));
    }
    List<Long> found = reader.ids(selection.model(), domain, selection.context());
    return found.size() > selection.limit() ? found.subList(0, (int) selection.limit()) : found;
  }

  @Override
  public OdooException interrupted(InterruptedException e) {
    Target target = new Target(selection.model(), "search_read", List.of(), Safety.READ);
    return link.failures()
        .of(Problem.INTERRUPTED, target, "interrupted while waiting for a page", null, e);
  }
}
