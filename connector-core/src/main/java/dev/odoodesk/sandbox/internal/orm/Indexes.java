package dev.odoodesk.sandbox.internal.orm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/** Finds the kept records that point at something; candidates may include records that moved on. */
final class Indexes {
  /** Fields by which others look for records. */
  private static final List<String> FIELDS =
      List.of(
          "res_id",
          "mail_message_id",
          "model_id",
          "field_id",
          "calendar_id",
          "partner_id",
          "ticket_id",
          "task_id",
          "helpdesk_ticket_id",
          "team_id");

  private final Map<String, Map<Object, Set<Long>>> idsByValue = new ConcurrentHashMap<>();

  @Nullable List<Long> candidates(Map<String, Set<Object>> wanted) {
    for (String field : FIELDS) {
      Set<Object> values = wanted.get(field);
      if (values != null) {
        Map<Object, Set<Long>> ids = idsByValue.getOrDefault(field, Map.of());
        Set<Long> found = new TreeSet<>();
        values.forEach(value -> found.addAll(ids.getOrDefault(value, Set.of())));
        return new ArrayList<>(found);
      }
    }
    return null;
  }

  void add(HeldRow row) {
    for (String field : FIELDS) {
      Object value = row.get(field);
      if (value != null) {
        idsByValue
            .computeIfAbsent(field, name -> new ConcurrentHashMap<>())
            .computeIfAbsent(value, key -> new ConcurrentSkipListSet<>())
            .add(row.id());
      }
    }
  }

  /** Forgets the entries of {@code before} that do not hold for {@code after}. */
  void remove(HeldRow before, HeldRow after) {
    for (String field : FIELDS) {
      Object value = before.get(field);
      if (value != null && !Objects.equals(value, after.get(field))) {
        Set<Long> ids = idsByValue.getOrDefault(field, Map.of()).get(value);
        if (ids != null) {
          ids.remove((Long) before.id());
        }
      }
    }
  }
}
