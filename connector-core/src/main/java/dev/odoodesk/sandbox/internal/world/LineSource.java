package dev.odoodesk.sandbox.internal.world;

import dev.odoodesk.sandbox.internal.orm.RowSource;
import dev.odoodesk.sandbox.internal.schema.Row;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The made-up timesheet lines on the tickets, ids from 1. */
final class LineSource implements RowSource {
  private final StoryTeller tickets;
  private final long count;

  /**
   * @param count how many lines; none where there are no tickets
   */
  LineSource(StoryTeller tickets, long count) {
    this.tickets = tickets;
    this.count = tickets.count() == 0 ? 0 : count;
  }

  @Override
  public long last() {
    return count;
  }

  @Override
  public @Nullable Row row(long id) {
    return id < 1 || id > count ? null : new LineRow(tickets, id);
  }

  @Override
  public long after(long id) {
    return id < count ? Math.max(1, id + 1) : 0;
  }

  @Override
  public long before(long id) {
    return id <= 1 ? 0 : Math.min(id - 1, count);
  }

  @Override
  public long @Nullable [] candidates(Map<String, Set<Object>> wanted) {
    return null;
  }
}
