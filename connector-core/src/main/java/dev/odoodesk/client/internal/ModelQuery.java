package dev.odoodesk.client.internal;

import dev.odoodesk.client.Domain;
import dev.odoodesk.client.Pages;
import dev.odoodesk.client.Query;
import dev.odoodesk.client.Record;
import java.util.Collection;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A query of a connected model. */
final class ModelQuery implements Query {
  private final ConnectedModel model;
  private final Selection selection;

  ModelQuery(ConnectedModel model, Selection selection) {
    this.model = model;
    this.selection = selection;
  }

  private Query with(Selection changed) {
    return new ModelQuery(model, changed);
  }

  @Override
  public Query where(Domain domain) {
    return with(selection.domain(selection.domain().and(domain)));
  }

  @Override
  public Query fields(String... names) {
    return fields(List.of(names));
  }

  @Override
  public Query fields(Collection<String> names) {
    return with(selection.fields(names.stream().distinct().toList()));
  }

  @Override
  public Query pageSize(int records) {
    if (records < 1) {
      throw new IllegalArgumentException("a page has at least one record, not " + records);
    }
    return with(selection.pageSize(records));
  }

  @Override
  public Query includeArchived() {
    return context("active_test", false);
  }

  @Override
  public Query context(String key, @Nullable Object value) {
    return with(selection.context(key, WireValues.of(value)));
  }

  @Override
  public Query after(long id) {
    return with(selection.after(id));
  }

  @Override
  public Query limit(long records) {
    if (records < 0) {
      throw new IllegalArgumentException("a limit is not negative: " + records);
    }
    return with(selection.limit(records));
  }

  @Override
  public Query withoutNames() {
    return with(selection.withoutNames());
  }

  @Override
  public Stream<Record> stream() {
    Pages pages = pages();
    int ordered = Spliterator.ORDERED | Spliterator.NONNULL;
    Stream<List<Record>> stream =
        StreamSupport.stream(Spliterators.spliteratorUnknownSize(pages, ordered), false);
    return stream.flatMap(List::stream).onClose(pages::close);
  }

  @Override
  public Pages pages() {
    return model.pages(selection);
  }

  @Override
  public long count() {
    return model.count(selection);
  }
}
