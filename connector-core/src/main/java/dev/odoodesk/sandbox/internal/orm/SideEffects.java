package dev.odoodesk.sandbox.internal.orm;

import dev.odoodesk.sandbox.internal.schema.Model;
import dev.odoodesk.sandbox.internal.schema.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a write to a ticket or a task brings with it. */
final class SideEffects {
  private static final String TICKET = "helpdesk.ticket";
  private static final String TASK = "project.task";

  private SideEffects() {}

  static void ofWrite(Env env, Model model, Row before, Map<String, @Nullable Object> values) {
    boolean ticket = model.name().equals(TICKET);
    if (!ticket && !model.name().equals(TASK)) {
      return;
    }
    Instant now = Instant.ofEpochSecond(env.now().getEpochSecond());
    if (values.containsKey("stage_id")
        && (ticket || !Objects.equals(values.get("stage_id"), before.get("stage_id")))) {
      values.put("date_last_stage_update", now);
      boolean closing = isClosing(env, model, values.get("stage_id"));
      String closed = ticket ? "close_date" : "date_end";
      if (!closing) {
        values.put(closed, null);
      } else if (!values.containsKey(closed) && before.get(closed) == null) {
        values.put(closed, now);
      }
      if (model.field("kanban_state") != null && (ticket || env.version() < 17)) {
        values.putIfAbsent("kanban_state", "normal");
      }
    }
    assignment(values, before, ticket ? "assign_date" : "date_assign", now);
  }

  private static void assignment(
      Map<String, @Nullable Object> values, Row before, String date, Instant now) {
    boolean assigned =
        values.get("user_id") != null
            || (values.get("user_ids") instanceof List<?> users && !users.isEmpty());
    if (assigned && !values.containsKey(date) && before.get(date) == null) {
      values.put(date, now);
    }
  }

  static boolean isClosing(Env env, Model model, @Nullable Object stage) {
    boolean ticket = model.name().equals(TICKET);
    Row row =
        stage == null
            ? null
            : env.database().row(ticket ? "helpdesk.stage" : "project.task.type", (Long) stage);
    String field = env.version() >= 16 ? "fold" : ticket ? "is_close" : "is_closed";
    return row != null && Boolean.TRUE.equals(row.get(field));
  }

  static void ofCreate(Env env, Model model, Map<String, @Nullable Object> values) {
    switch (model.name()) {
      case TICKET, TASK -> newTicket(env, model, values);
      case "mail.message" -> {
        values.putIfAbsent("date", Instant.ofEpochSecond(env.now().getEpochSecond()));
        values.putIfAbsent("author_id", env.user().partner());
      }
      case "account.analytic.line" -> {
        values.putIfAbsent("date", LocalDate.ofInstant(env.now(), ZoneOffset.UTC));
        values.putIfAbsent("user_id", env.user().id());
      }
      default -> {}
    }
  }

  private static void newTicket(Env env, Model model, Map<String, @Nullable Object> values) {
    Instant now = Instant.ofEpochSecond(env.now().getEpochSecond());
    boolean ticket = model.name().equals(TICKET);
    if (ticket && values.get("team_id") == null) {
      values.put("team_id", first(env, "helpdesk.team"));
    }
    if (values.get("stage_id") == null && (ticket || values.get("project_id") != null)) {
      values.put("stage_id", first(env, ticket ? "helpdesk.stage" : "project.task.type"));
    }
    values.put("date_last_stage_update", now);
    if (values.get("user_id") != null) {
      values.put(ticket ? "assign_date" : "date_assign", now);
    }
    if (ticket && isClosing(env, model, values.get("stage_id"))) {
      values.put("close_date", now);
    }
  }

  /** What depends on the id of a new record. */
  static void ofNewId(Env env, Model model, long id, Map<String, @Nullable Object> values) {
    if (model.name().equals(TICKET) && env.version() >= 16) {
      values.put("ticket_ref", "%05d".formatted(id));
    }
    if (model.name().equals("mail.message")) {
      values.putIfAbsent("message_id", "<%d.sandbox@localhost>".formatted(id));
    }
  }

  private static @Nullable Long first(Env env, String model) {
    List<Long> ids = new Search(env, env.model(model), List.of(), 0, 1, null).ids();
    return ids.isEmpty() ? null : ids.get(0);
  }
}
