package dev.odoodesk.sandbox.internal.world;

import dev.odoodesk.sandbox.internal.schema.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A made-up ticket or task: each value is worked out when it is asked for. */
final class TicketRow implements Row {
  private static final int TEAM = 4;
  static final int SUBJECT = 5;
  private static final int REST = 6;

  private final StoryTeller teller;
  private final long id;
  private @Nullable Story story;

  TicketRow(StoryTeller teller, long id) {
    this.teller = teller;
    this.id = id;
  }

  @Override
  public long id() {
    return id;
  }

  private Story story() {
    Story told = story;
    if (told == null) {
      told = teller.tell(id);
      story = told;
    }
    return told;
  }

  private boolean isTask() {
    return teller.kind() == Kind.TASK;
  }

  @Override
  public @Nullable Object get(String field) {
    return switch (field) {
      case "id" -> id;
      case "name" -> TicketText.subject(teller.dice(SUBJECT, id), id);
      case "active" -> teller.dice(REST, id).below(100) != 0;
      case "team_id", "project_id" ->
          isTask() == field.equals("project_id") ? (Object) team() : null;
      case "partner_id" -> teller.author(id);
      case "partner_name" -> null;
      case "priority" -> story().priority();
      case "stage_id" -> story().stage();
      case "user_id" -> story().user();
      case "user_ids" -> story().user() == null ? List.of() : List.of(story().user());
      case "create_date" -> stored(story().created());
      case "write_date" -> stored(story().lastChange());
      case "create_uid", "write_uid" -> Cast.ADMIN;
      case "date_last_stage_update" -> Instant.ofEpochSecond(story().stageSince());
      case "assign_date", "date_assign" -> instant(story().assigned());
      case "close_date", "date_end" -> instant(story().closed());
      default -> getOther(field);
    };
  }

  private @Nullable Object getOther(String field) {
    return switch (field) {
      case "ticket_ref" -> reference();
      case "tag_ids" -> tags();
      case "kanban_state" -> "normal";
      case "state" -> state();
      case "ticket_type_id" -> isTask() ? null : 1 + id % Desk.TYPES.size();
      case "date_deadline" -> deadline();
      case "sequence" -> 10L;
      case "color" -> 0L;
      case "planned_hours", "allocated_hours", "effective_hours" -> BigDecimal.ZERO;
      case "closed_by_partner", "sla_reached", "sla_reached_late" -> false;
      case "description" -> TicketText.mail(teller.dice(REST + 3, id));
      default -> null;
    };
  }

  /** Five digits at least. */
  private String reference() {
    String digits = Long.toString(id);
    return "0".repeat(Math.max(0, 5 - digits.length())) + digits;
  }

  private long team() {
    return 1L + teller.dice(TEAM, id).below(Desk.TEAMS.size());
  }

  private List<Long> tags() {
    Dice dice = teller.dice(REST + 1, id);
    return dice.percent(60) ? List.of() : List.of(1L + dice.below(Desk.TAGS.size()));
  }

  private String state() {
    long stage = story().stage();
    return stage == Desk.SOLVED
        ? "1_done"
        : stage == Desk.CANCELLED ? "1_canceled" : "01_in_progress";
  }

  private @Nullable Object deadline() {
    Dice dice = teller.dice(REST + 2, id);
    if (!isTask() || dice.percent(70)) {
      return null;
    }
    Instant at = Instant.ofEpochSecond(story().created() + dice.between(0, 20L * 24 * 3600));
    return teller.version() < 17 ? (Object) LocalDate.ofInstant(at, ZoneOffset.UTC) : at;
  }

  private Instant stored(long second) {
    return Instant.ofEpochSecond(second, 1000 * teller.micros(id, second));
  }

  private static @Nullable Instant instant(@Nullable Long second) {
    return second == null ? null : Instant.ofEpochSecond(second);
  }
}
