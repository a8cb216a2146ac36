package dev.odoodesk.helpdesk.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.Record;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names of records of one model, asked for a page at a time and kept for a while: reading
 * references without their names spares the server a look-up in each row. Thread-safe.
 */
public final class Names {
  private static final int MOST = 20_000;
  private static final Duration KEPT = Duration.ofMinutes(30);

  private final OdooClient client;
  private final String model;
  private final Cache<Long, String> cache =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

  public Names(OdooClient client, String model) {
    this.client = client;
    this.model = model;
  }

  /** The names of these records; {@code model,id} for one that may not be seen. */
  public Map<Long, String> of(Collection<Long> ids) {
    Map<Long, String> known = new HashMap<>(cache.getAllPresent(ids));
    List<Long> wanted = ids.stream().distinct().filter(id -> !known.containsKey(id)).toList();
    if (!wanted.isEmpty()) {
      for (Record record : client.model(model).read(wanted, "display_name")) {
        String name = record.text("display_name");
        known.put(record.id(), name == null ? "" : name);
      }
      for (long id : wanted) {
        String name = known.computeIfAbsent(id, missing -> model + "," + missing);
        cache.put(id, name);
      }
    }
    return known;
  }
}
