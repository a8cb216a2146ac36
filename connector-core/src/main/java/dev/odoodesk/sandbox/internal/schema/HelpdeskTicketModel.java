package dev.odoodesk.sandbox.internal.schema;

/** {@code helpdesk.ticket} by version. */
final class HelpdeskTicketModel {
  private HelpdeskTicketModel() {}

  static ModelBuilder of(int version) {
    ModelBuilder m =
        new ModelBuilder("helpdesk.ticket", "Helpdesk Ticket").orderedBy("priority desc, id desc");
    m.withChatter();
    m.chars("name", "Subject").required().tracked();
    m.toOne("team_id", "Helpdesk Team", "helpdesk.team").tracked();
    m.field(version < 15 ? FieldType.TEXT : FieldType.HTML, "description", "Description");
    m.flag("active", "Active").fallback(true);
    m.many2many("tag_ids", "Tags", "helpdesk.tag");
    m.toOne("company_id", "Company", "res.company")
        .computed(Compute.related("team_id", "helpdesk.team", "company_id"))
        .seemsStored()
        .readonly();
    m.integer("color", "Color Index").fallback(0L);
    m.selection("priority", "Priority", HelpdeskModels.priorities(version)).fallback("0").tracked();
    m.selection(
            "kanban_state",
            "Kanban State",
            "normal",
            version < 18 ? "Grey" : "In progress",
            "done",
            version < 18 ? "Green" : "Ready",
            "blocked",
            version < 18 ? "Red" : "Blocked")
        .required()
        .fallback("normal");
    m.toOne("user_id", "Assigned to", "res.users").tracked();
    m.toOne("partner_id", "Customer", "res.partner").tracked();
    m.chars("partner_name", "Customer Name");
    m.chars("partner_email", "Customer Email");
    m.flag("closed_by_partner", "Closed by Partner").readonly().fallback(false);
    m.toOne("stage_id", "Stage", "helpdesk.stage").tracked();
    m.datetime("date_last_stage_update", "Last Stage Update").readonly();
    m.datetime("assign_date", "First assignment date");
    m.datetime("close_date", "Close date");
    addSla(m, version);
    addByVersion(m, version);
    return m;
  }

  private static void addSla(ModelBuilder m, int version) {
    m.many2many("sla_ids", "SLAs", "helpdesk.sla");
    m.one2many("sla_status_ids", "SLA Status", "helpdesk.sla.status", "ticket_id");
    m.datetime("sla_deadline", "SLA Deadline").readonly();
    m.flag("sla_fail", "Failed SLA Policy").computed((records, row) -> false);
    m.flag("sla_reached_late", "Has SLA reached late").readonly().fallback(false);
    if (version >= 16) {
      m.decimal("sla_deadline_hours", "Hours to SLA Deadline").readonly();
      m.flag("sla_reached", "SLA reached").readonly().fallback(false);
    }
  }

  private static void addByVersion(ModelBuilder m, int version) {
    if (version < 18) {
      m.toOne("ticket_type_id", "Ticket Type", "helpdesk.ticket.type").tracked();
    }
    if (version >= 15) {
      m.chars("partner_phone", "Customer Phone");
      m.toOne("commercial_partner_id", "Commercial Entity", "res.partner")
          .computed(Compute.related("partner_id", "res.partner", "commercial_partner_id"));
      m.flag("use_sla", "Use SLA").computed(Compute.related("team_id", "helpdesk.team", "use_sla"));
    }
    if (version >= 16) {
      m.chars("ticket_ref", "Ticket IDs Sequence").readonly();
      m.decimal("first_response_hours", "Hours to First Response");
      m.datetime("oldest_unanswered_customer_message_date", "Oldest Unanswered Customer Message");
    }
    if (version >= 17) {
      m.flag("fold", "Folded in Kanban")
          .computed(Compute.related("stage_id", "helpdesk.stage", "fold"));
    }
    m.toOne("project_id", "Project", "project.project")
        .computed(Compute.related("team_id", "helpdesk.team", "project_id"))
        .seemsStored()
        .readonly();
    m.one2many("timesheet_ids", "Timesheets", "account.analytic.line", "helpdesk_ticket_id");
  }
}
