package dev.odoodesk.sandbox.internal.schema;

/** Native SLA policies and their state by ticket, by version. */
final class HelpdeskSlaModels {
  private HelpdeskSlaModels() {}

  static ModelBuilder policy(int version) {
    ModelBuilder m = new ModelBuilder("helpdesk.sla", "Helpdesk SLA Policies").orderedBy("name");
    m.chars("name", "Name").required();
    m.field(
        version < 15 ? FieldType.TEXT : FieldType.HTML, "description", "SLA Policy Description");
    m.flag("active", "Active").fallback(true);
    m.toOne("team_id", "Helpdesk Team", "helpdesk.team").required();
    m.toOne("company_id", "Company", "res.company")
        .computed(Compute.related("team_id", "helpdesk.team", "company_id"))
        .seemsStored()
        .readonly();
    m.toOne("stage_id", "Target Stage", "helpdesk.stage");
    m.many2many("exclude_stage_ids", "Excluding Stages", "helpdesk.stage");
    m.many2many("tag_ids", "Tags", "helpdesk.tag");
    m.selection("priority", "Priority", HelpdeskModels.priorities(version))
        .required()
        .fallback("0");
    if (version < 15) {
      m.integer("time_days", "Days").required().fallback(0L);
      m.integer("time_hours", "Hours").required().fallback(0L);
      m.integer("time_minutes", "Minutes").required().fallback(0L);
      m.selection(
              "target_type",
              "Target Type",
              "stage",
              "Reaching Stage",
              "assigning",
              "Assigning Ticket")
          .required()
          .fallback("stage");
      m.toOne("ticket_type_id", "Ticket Type", "helpdesk.ticket.type");
    } else {
      m.decimal("time", "In").required();
      m.many2many("partner_ids", "Customers", "res.partner");
    }
    return m;
  }

  static ModelBuilder status(int version) {
    ModelBuilder m =
        new ModelBuilder("helpdesk.sla.status", "Ticket SLA Status")
            .namedBy("sla_id")
            .orderedBy("deadline, id");
    m.toOne("ticket_id", "Ticket", "helpdesk.ticket").required();
    m.toOne("sla_id", "SLA", "helpdesk.sla").required();
    m.toOne("sla_stage_id", "SLA Stage", "helpdesk.stage")
        .computed(Compute.related("sla_id", "helpdesk.sla", "stage_id"))
        .seemsStored()
        .readonly();
    m.datetime("deadline", "Deadline").readonly();
    m.datetime("reached_datetime", "Reached Date");
    m.decimal(version < 16 ? "exceeded_days" : "exceeded_hours", "Exceeded Working Time")
        .readonly();
    return m;
  }
}
