package dev.odoodesk.helpdesk;

import java.util.List;
import java.util.Set;

/**
 * What a flavour's models and fields are called; the only place where these names stand. Where a
 * name changed between versions, the candidates are listed and the fields that exist decide.
 *
 * @param model model of the tickets
 * @param team many2one to the team or project
 * @param teamModel what it points to; tells the flavour
 * @param stageModel what {@code stage_id} points to; tells the flavour
 * @param stageTeams many2many of the stage to the teams or projects that use it
 * @param closingFlags boolean fields of the stage that mark it as closing, the first that exists
 * @param references char fields that hold the ticket's number
 * @param assignees fields that hold who works on it
 * @param tagModel what {@code tag_ids} points to
 * @param kinds many2one fields that hold the type
 * @param closedAt datetime of the last closing
 * @param stageSince datetime of the last change of stage
 */
record FieldNames(
    Flavour flavour,
    String model,
    String team,
    String teamModel,
    String stageModel,
    String stageTeams,
    List<String> closingFlags,
    List<String> references,
    List<String> assignees,
    String tagModel,
    List<String> kinds,
    String closedAt,
    String stageSince) {

  static final String STAGE = "stage_id";
  static final String SUBJECT = "name";
  static final String PRIORITY = "priority";
  static final String CUSTOMER = "partner_id";
  static final String TAGS = "tag_ids";
  static final String ACTIVE = "active";
  static final String CREATED = "create_date";
  static final String WRITTEN = "write_date";
  static final String NATIVE_DEADLINE = "date_deadline";
  static final String TEAM_CALENDAR = "resource_calendar_id";

  /** Tasks from Odoo 17 on say by themselves whether they are closed. */
  static final Closing.ByState TASK_STATE =
      new Closing.ByState(HelpdeskSchema.STATE, Set.of(HelpdeskSchema.DONE, "1_canceled"));

  static final FieldNames ENTERPRISE =
      new FieldNames(
          Flavour.ENTERPRISE,
          "helpdesk.ticket",
          "team_id",
          "helpdesk.team",
          "helpdesk.stage",
          "team_ids",
          List.of("is_close", "fold"),
          List.of("ticket_ref"),
          List.of("user_id"),
          "helpdesk.tag",
          List.of("ticket_type_id"),
          "close_date",
          "date_last_stage_update");

  static final FieldNames OCA =
      new FieldNames(
          Flavour.OCA,
          "helpdesk.ticket",
          "team_id",
          "helpdesk.ticket.team",
          "helpdesk.ticket.stage",
          "team_ids",
          List.of("closed"),
          List.of("number"),
          List.of("user_id"),
          "helpdesk.ticket.tag",
          List.of("type_id", "category_id"),
          "closed_date",
          "last_stage_update");

  static final FieldNames TASK =
      new FieldNames(
          Flavour.PROJECT_TASK,
          "project.task",
          "project_id",
          "project.project",
          "project.task.type",
          "project_ids",
          List.of("is_closed", "fold"),
          List.of(),
          List.of("user_ids", "user_id"),
          "project.tags",
          List.of(),
          "date_end",
          "date_last_stage_update");

  static final List<FieldNames> ALL = List.of(ENTERPRISE, OCA, TASK);
}
