package dev.odoodesk.sandbox.internal.world;

import dev.odoodesk.sandbox.internal.orm.RowSource;
import dev.odoodesk.sandbox.internal.schema.Row;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The messages of made-up tickets and tasks. */
final class MessageSource implements RowSource {
  private final Stories stories;
  private final Subtypes subtypes;

  MessageSource(Stories stories, Subtypes subtypes) {
    this.stories = stories;
    this.subtypes = subtypes;
  }

  @Override
  public long last() {
    return MessageIds.message(Kind.TASK, stories.last(), MessageIds.MESSAGES_PER_RECORD - 1);
  }

  @Override
  public @Nullable Row row(long id) {
    Event event = stories.event(id);
    return event == null ? null : new MessageRow(stories, subtypes, id, event);
  }

  @Override
  public long after(long id) {
    for (long next = id + 1; next <= last(); next = nextRecord(next)) {
      if (stories.event(next) != null) {
        return next;
      }
    }
    return 0;
  }

  private static long nextRecord(long id) {
    return (id / MessageIds.MESSAGES_PER_RECORD + 1) * MessageIds.MESSAGES_PER_RECORD;
  }

  @Override
  public long before(long id) {
    long previous = Math.min(id - 1, last());
    while (previous > 0 && stories.event(previous) == null) {
      previous--;
    }
    return Math.max(0, previous);
  }

  @Override
  public long @Nullable [] candidates(Map<String, Set<Object>> wanted) {
    Set<Object> records = wanted.get("res_id");
    if (records == null) {
      return null;
    }
    Set<Object> models = wanted.get("model");
    return Stream.of(Kind.TICKET, Kind.TASK)
        .filter(kind -> models == null || models.contains(kind.model()))
        .flatMapToLong(kind -> records.stream().flatMapToLong(record -> ids(kind, (Long) record)))
        .sorted()
        .toArray();
  }

  private LongStream ids(Kind kind, long record) {
    return LongStream.range(0, stories.messages(kind, record).size())
        .map(place -> MessageIds.message(kind, record, (int) place));
  }
}
