package dev.odoodesk.sandbox.internal.schema;

import java.util.ArrayList;
import java.util.List;

/** The shape of Enterprise's helpdesk, by version. */
final class HelpdeskModels {
  private HelpdeskModels() {}

  static List<ModelBuilder> of(int version) {
    List<ModelBuilder> models =
        new ArrayList<>(
            List.of(
                stage(version),
                team(version),
                tag(),
                HelpdeskTicketModel.of(version),
                HelpdeskSlaModels.policy(version),
                HelpdeskSlaModels.status(version)));
    if (version < 18) {
      models.add(type());
    }
    return models;
  }

  /** Of tickets and of native policies. */
  static String[] priorities(int version) {
    return version < 16
        ? new String[] {"0", "All", "1", "Low priority", "2", "High priority", "3", "Urgent"}
        : new String[] {"0", "Low", "1", "Medium", "2", "High", "3", "Urgent"};
  }

  private static ModelBuilder stage(int version) {
    ModelBuilder m = new ModelBuilder("helpdesk.stage", "Helpdesk Stage").orderedBy("sequence, id");
    m.chars("name", "Stage Name").required();
    m.field(FieldType.TEXT, "description", "Description");
    m.integer("sequence", "Sequence").fallback(10L);
    m.flag("fold", "Folded in Kanban").fallback(false);
    m.many2many("team_ids", "Teams", "helpdesk.team");
    if (version < 16) {
      m.flag("is_close", "Closing Stage").fallback(false);
    }
    if (version >= 15) {
      m.flag("active", "Active").fallback(true);
    }
    return m;
  }

  private static ModelBuilder team(int version) {
    ModelBuilder m = new ModelBuilder("helpdesk.team", "Helpdesk Team").orderedBy("sequence, name");
    m.withChatter();
    m.chars("name", "Helpdesk Team").required();
    m.flag("active", "Active").fallback(true);
    m.toOne("company_id", "Company", "res.company").required();
    m.integer("sequence", "Sequence").fallback(10L);
    m.integer("color", "Color Index").fallback(0L);
    m.many2many("stage_ids", "Stages", "helpdesk.stage");
    m.many2many("member_ids", "Team Members", "res.users");
    m.toOne("resource_calendar_id", "Working Hours", "resource.calendar");
    m.flag("use_sla", "SLA Policies").fallback(true);
    m.one2many("sla_policy_ids", "SLA Policies", "helpdesk.sla", "team_id");
    m.flag("use_helpdesk_timesheet", "Timesheets").fallback(false);
    m.toOne("project_id", "Project", "project.project");
    if (version >= 16) {
      m.flag("auto_assignment", "Automatic Assignment").fallback(false);
    }
    return m;
  }

  private static ModelBuilder tag() {
    ModelBuilder m = new ModelBuilder("helpdesk.tag", "Helpdesk Tags").orderedBy("name");
    m.chars("name", "Tag Name").required();
    m.integer("color", "Color").fallback(0L);
    return m;
  }

  private static ModelBuilder type() {
    ModelBuilder m =
        new ModelBuilder("helpdesk.ticket.type", "Helpdesk Ticket Type").orderedBy("sequence");
    m.chars("name", "Type").required();
    m.integer("sequence", "Sequence").fallback(10L);
    return m;
  }
}
