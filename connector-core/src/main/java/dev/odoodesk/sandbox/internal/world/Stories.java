package dev.odoodesk.sandbox.internal.world;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The stories of both models, the latest few kept at hand. Thread-safe. */
final class Stories {
  private static final int KEPT = 64;

  private record Key(Kind kind, long id) {}

  private final Map<Kind, StoryTeller> tellers;
  private final Map<Key, Story> kept = new ConcurrentHashMap<>();

  Stories(StoryTeller tickets, StoryTeller tasks) {
    this.tellers = Map.of(Kind.TICKET, tickets, Kind.TASK, tasks);
  }

  StoryTeller teller(Kind kind) {
    StoryTeller teller = tellers.get(kind);
    if (teller == null) {
      throw new IllegalArgumentException("no stories of " + kind);
    }
    return teller;
  }

  long count(Kind kind) {
    return teller(kind).count();
  }

  /** The highest id of a record of either model. */
  long last() {
    return Math.max(count(Kind.TICKET), count(Kind.TASK));
  }

  @Nullable Story story(Kind kind, long id) {
    if (id < 1 || id > count(kind)) {
      return null;
    }
    Key key = new Key(kind, id);
    Story story = kept.get(key);
    if (story == null) {
      story = teller(kind).tell(id);
      if (kept.size() >= KEPT) {
        kept.clear();
      }
      kept.put(key, story);
    }
    return story;
  }

  List<Event> messages(Kind kind, long id) {
    Story story = story(kind, id);
    return story == null ? List.of() : story.messages();
  }

  /** The event that a message tells of, null where there is no such message. */
  @Nullable Event event(long message) {
    List<Event> messages = messages(MessageIds.kind(message), MessageIds.record(message));
    int place = MessageIds.place(message);
    return place < messages.size() ? messages.get(place) : null;
  }
}
