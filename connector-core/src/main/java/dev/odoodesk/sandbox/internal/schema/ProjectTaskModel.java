package dev.odoodesk.sandbox.internal.schema;

/** {@code project.task} by version. */
final class ProjectTaskModel {
  private ProjectTaskModel() {}

  static ModelBuilder of(int version) {
    ModelBuilder m =
        new ModelBuilder("project.task", "Task")
            .orderedBy(
                version < 17
                    ? "priority desc, sequence, id desc"
                    : "priority desc, sequence, date_deadline asc, id desc");
    m.withChatter();
    Field.Builder name = m.chars("name", "Title").required().tracked();
    if (version >= 17) {
      name.fallback("Untitled to-do");
    }
    m.field(FieldType.HTML, "description", "Description");
    m.flag("active", "Active").fallback(true);
    m.integer("sequence", "Sequence").fallback(10L);
    m.integer("color", "Color Index").fallback(0L);
    m.toOne("stage_id", "Stage", "project.task.type").tracked();
    m.many2many("tag_ids", "Tags", "project.tags");
    m.toOne("project_id", "Project", "project.project").tracked();
    m.toOne("company_id", "Company", "res.company")
        .computed(Compute.related("project_id", "project.project", "company_id"))
        .seemsStored();
    m.toOne("parent_id", "Parent Task", "project.task");
    m.datetime("date_end", "Ending Date");
    m.datetime("date_assign", "Assigning Date").readonly();
    m.datetime("date_last_stage_update", "Last Stage Update").readonly();
    m.one2many("timesheet_ids", "Timesheets", "account.analytic.line", "task_id");
    m.decimal("effective_hours", "Hours Spent").readonly();
    if (version < 17) {
      addOld(m);
    } else {
      addNew(m);
    }
    return m;
  }

  private static void addOld(ModelBuilder m) {
    m.selection("priority", "Priority", "0", "Normal", "1", "Important").fallback("0");
    m.toOne("user_id", "Assigned to", "res.users").tracked();
    m.date("date_deadline", "Deadline").tracked();
    m.toOne("partner_id", "Customer", "res.partner");
    m.decimal("planned_hours", "Initially Planned Hours");
    m.selection(
            "kanban_state",
            "Kanban State",
            "normal",
            "In Progress",
            "done",
            "Ready",
            "blocked",
            "Blocked")
        .required()
        .fallback("normal");
    m.flag("is_closed", "Closing Stage")
        .computed(Compute.related("stage_id", "project.task.type", "is_closed"));
    m.chars("email_from", "Email From");
    m.chars("partner_email", "Partner Email")
        .computed(Compute.related("partner_id", "res.partner", "email"));
  }

  private static void addNew(ModelBuilder m) {
    m.selection(
            "priority",
            "Priority",
            "0",
            "Low priority",
            "1",
            "Medium priority",
            "2",
            "High priority",
            "3",
            "Urgent")
        .fallback("0")
        .tracked();
    m.many2many("user_ids", "Assignees", "res.users").tracked();
    m.datetime("date_deadline", "Deadline").tracked();
    m.toOne("partner_id", "Customer", "res.partner").tracked();
    m.decimal("allocated_hours", "Allocated Time");
    m.selection(
            "state",
            "State",
            "01_in_progress",
            "In Progress",
            "02_changes_requested",
            "Changes Requested",
            "03_approved",
            "Approved",
            "1_done",
            "Done",
            "1_canceled",
            "Cancelled",
            "04_waiting_normal",
            "Waiting")
        .required()
        .fallback("01_in_progress")
        .tracked();
    m.flag("is_closed", "Closed State")
        .computed((records, row) -> String.valueOf(row.get("state")).startsWith("1_"));
    m.field(FieldType.JSON, "duration_tracking", "Status time").computed((records, row) -> null);
  }
}
