package dev.odoodesk.sandbox.internal.world;

import dev.odoodesk.sandbox.internal.orm.RowSource;
import dev.odoodesk.sandbox.internal.schema.Row;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The made-up tickets, ids from 1. */
final class TicketSource implements RowSource {
  private final StoryTeller teller;

  TicketSource(StoryTeller teller) {
    this.teller = teller;
  }

  @Override
  public long last() {
    return teller.count();
  }

  @Override
  public @Nullable Row row(long id) {
    return id < 1 || id > teller.count() ? null : new TicketRow(teller, id);
  }

  @Override
  public long after(long id) {
    return id < teller.count() ? Math.max(1, id + 1) : 0;
  }

  @Override
  public long before(long id) {
    return id <= 1 ? 0 : Math.min(id - 1, teller.count());
  }

  @Override
  public long @Nullable [] candidates(Map<String, Set<Object>> wanted) {
    return null;
  }
}
