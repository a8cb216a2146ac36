package dev.odoodesk.cli.notify;

import dev.odoodesk.cli.watch.RunSubject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that people want to know.
 *
 * @param event one word for programs: {@code failure}, {@code recovery}, {@code breach}, {@code
 *     key-expiry}
 * @param subject what it is about
 * @param at when it was found
 * @param text one line for people, without text from tickets
 * @param details what belongs to it; text from tickets is theirs and untrusted
 */
public record Notice(
    String event, RunSubject subject, Instant at, String text, Map<String, Object> details) {
  /** Copies the map. */
  public Notice {
    details = Map.copyOf(details);
  }

  /** All of it for programs. */
  Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("event", event);
    map.put("text", text);
    map.put("at", at);
    map.put("job", subject.job());
    map.put("connection", subject.connection());
    map.put("database", subject.database());
    map.putAll(new TreeMap<>(details));
    return map;
  }
}
