package dev.odoodesk.sandbox.internal.orm;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The context of a call: language, zone, and whether archived records count. */
public record Context(Map<String, Object> values) {
  /** Nothing said. */
  public static final Context EMPTY = new Context(Map.of());

  static Context of(@Nullable Object raw) {
    if (!(raw instanceof Map<?, ?> map) || map.isEmpty()) {
      return EMPTY;
    }
    Map<String, Object> values = new java.util.HashMap<>();
    map.forEach(
        (key, value) -> {
          if (value != null) {
            values.put(String.valueOf(key), value);
          }
        });
    return new Context(Map.copyOf(values));
  }

  /** Whether archived records stay hidden. */
  boolean hidesArchived() {
    return !Boolean.FALSE.equals(values.get("active_test"));
  }

  boolean isSet(String name) {
    return Python.isTrue(values.get(name));
  }

  /**
   * The zone in which {@code load} reads date-times without one: the context's, else the user's,
   * else UTC. A name that the version does not know counts for nothing.
   */
  ZoneId zone(@Nullable String ofUser, int version) {
    for (Object name : new @Nullable Object[] {values.get("tz"), ofUser}) {
      boolean known = version >= 17 || !NAMES_UNKNOWN_TO_OLD.contains(String.valueOf(name));
      if (name instanceof String zone && known && ZoneId.getAvailableZoneIds().contains(zone)) {
        return ZoneId.of(zone);
      }
    }
    return ZoneOffset.UTC;
  }

  /** Zone names newer than the time zone data of old servers. */
  private static final Set<String> NAMES_UNKNOWN_TO_OLD = Set.of("Europe/Kyiv");
}
