package dev.odoodesk.sandbox.internal.world;

import dev.odoodesk.sandbox.internal.orm.Database;
import dev.odoodesk.sandbox.internal.orm.RowSource;
import dev.odoodesk.sandbox.internal.schema.Row;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The tracked changes in made-up messages. */
final class TrackingSource implements RowSource {
  private final Stories stories;
  private final MessageSource messages;
  private final Supplier<Database> database;

  TrackingSource(Stories stories, MessageSource messages, Supplier<Database> database) {
    this.stories = stories;
    this.messages = messages;
    this.database = database;
  }

  @Override
  public long last() {
    return MessageIds.value(messages.last(), MessageIds.VALUES_PER_MESSAGE - 1);
  }

  private int changes(long message) {
    Event event = stories.event(message);
    return event == null ? 0 : event.changes().size();
  }

  @Override
  public @Nullable Row row(long id) {
    Event event = stories.event(MessageIds.messageOf(id));
    int place = MessageIds.placeOf(id);
    return event == null || place >= event.changes().size()
        ? null
        : new TrackingRow(database.get(), id, event, event.changes().get(place));
  }

  @Override
  public long after(long id) {
    long message = MessageIds.messageOf(id + 1);
    int place = MessageIds.placeOf(id + 1);
    if (place < changes(message)) {
      return id + 1;
    }
    do {
      message = messages.after(message);
    } while (message != 0 && changes(message) == 0);
    return message == 0 ? 0 : MessageIds.value(message, 0);
  }

  @Override
  public long before(long id) {
    long previous = Math.min(id, last() + 1) - 1;
    while (previous > 0
        && MessageIds.placeOf(previous) >= changes(MessageIds.messageOf(previous))) {
      previous--;
    }
    return Math.max(0, previous);
  }

  @Override
  public long @Nullable [] candidates(Map<String, Set<Object>> wanted) {
    Set<Object> owners = wanted.get("mail_message_id");
    if (owners == null) {
      return null;
    }
    return owners.stream()
        .mapToLong(owner -> (Long) owner)
        .filter(owner -> owner <= messages.last())
        .flatMap(
            owner ->
                LongStream.range(0, changes(owner))
                    .map(place -> MessageIds.value(owner, (int) place)))
        .sorted()
        .toArray();
  }
}
