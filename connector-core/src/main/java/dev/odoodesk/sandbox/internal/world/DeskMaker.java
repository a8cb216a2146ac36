package dev.odoodesk.sandbox.internal.world;

import dev.odoodesk.sandbox.internal.orm.Database;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Makes teams, projects, stages, tags and what messages are about. */
final class DeskMaker {
  private final Database database;
  private final Instant founded;

  DeskMaker(Database database, Instant founded) {
    this.database = database;
    this.founded = founded;
  }

  void make() {
    boolean closingFlag = database.version() < 16;
    List<Long> teams = upTo(Desk.TEAMS.size());
    List<Long> stages = upTo(Desk.STAGES.size());
    for (int i = 0; i < Desk.STAGES.size(); i++) {
      boolean closing = Desk.isClosing(i + 1L);
      Map<String, @Nullable Object> stage = new HashMap<>();
      stage.put("name", Desk.STAGES.get(i));
      stage.put("sequence", 10L * i);
      stage.put("fold", closing);
      Map<String, @Nullable Object> ofTickets = new HashMap<>(stage);
      Map<String, @Nullable Object> ofTasks = new HashMap<>(stage);
      ofTickets.put("team_ids", teams);
      ofTasks.put("project_ids", upTo(Desk.PROJECTS.size()));
      if (closingFlag) {
        ofTickets.put("is_close", closing);
        ofTasks.put("is_closed", closing);
      }
      insert("helpdesk.stage", ofTickets);
      insert("project.task.type", ofTasks);
    }
    for (String team : Desk.TEAMS) {
      insert(
          "helpdesk.team",
          Map.of(
              "name",
              team,
              "company_id",
              1L,
              "stage_ids",
              stages,
              "resource_calendar_id",
              1L,
              "member_ids",
              upTo(Cast.STAFF.size()).stream().map(i -> Cast.staff((int) (i - 1))).toList()));
    }
    for (String project : Desk.PROJECTS) {
      insert("project.project", Map.of("name", project, "company_id", 1L, "type_ids", stages));
    }
    Desk.TAGS.forEach(tag -> insert("helpdesk.tag", Map.of("name", tag)));
    Desk.TAGS.forEach(tag -> insert("project.tags", Map.of("name", tag)));
    if (database.version() < 18) {
      Desk.TYPES.forEach(type -> insert("helpdesk.ticket.type", Map.of("name", type)));
    }
    subtypes();
    modules();
  }

  private static List<Long> upTo(int last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }

  private void subtypes() {
    subtype("mail.mt_comment", "Discussions", false, null);
    subtype("mail.mt_note", "Note", true, null);
    subtype("mail.mt_activities", "Activities", true, null);
    subtype("helpdesk.mt_ticket_new", "Ticket Created", false, "helpdesk.ticket");
    subtype("project.mt_task_new", "Task Created", false, "project.task");
    subtype("project.mt_task_stage", "Stage Changed", false, "project.task");
  }

  private void subtype(String name, String label, boolean internal, @Nullable String model) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("name", label);
    values.put("internal", internal);
    values.put("res_model", model);
    long id = insert("mail.message.subtype", values);
    database.externalIds().put(name, "mail.message.subtype", id, founded);
  }

  private void modules() {
    String prefix = database.version() + ".0.1.";
    for (String module : List.of("base", "mail", "project", "hr_timesheet", "helpdesk")) {
      insert(
          "ir.module.module",
          Map.of(
              "name",
              module,
              "shortdesc",
              module,
              "state",
              "installed",
              "latest_version",
              prefix + "0",
              "installed_version",
              prefix + "0"));
    }
    insert("ir.config_parameter", Map.of("key", "web.base.url", "value", "http://127.0.0.1"));
  }

  private long insert(String model, Map<String, ? extends @Nullable Object> values) {
    return database.insert(model, values, founded);
  }
}
