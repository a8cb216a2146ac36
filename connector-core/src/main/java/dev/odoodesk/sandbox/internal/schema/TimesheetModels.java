package dev.odoodesk.sandbox.internal.schema;

import java.util.List;

/** Hours spent, alike in all versions as far as the sandbox goes. */
final class TimesheetModels {
  private TimesheetModels() {}

  static List<ModelBuilder> all() {
    return List.of(line(), account(), employee());
  }

  private static ModelBuilder line() {
    ModelBuilder m =
        new ModelBuilder("account.analytic.line", "Analytic Line").orderedBy("date desc, id desc");
    m.chars("name", "Description").required().fallback("/");
    m.date("date", "Date").required();
    m.decimal("unit_amount", "Quantity");
    m.field(FieldType.MONETARY, "amount", "Amount");
    m.toOne("account_id", "Analytic Account", "account.analytic.account");
    m.toOne("company_id", "Company", "res.company");
    m.toOne("partner_id", "Partner", "res.partner");
    m.toOne("user_id", "User", "res.users");
    m.toOne("employee_id", "Employee", "hr.employee");
    m.toOne("project_id", "Project", "project.project");
    m.toOne("task_id", "Task", "project.task");
    m.toOne("helpdesk_ticket_id", "Helpdesk Ticket", "helpdesk.ticket");
    return m;
  }

  private static ModelBuilder account() {
    ModelBuilder m = new ModelBuilder("account.analytic.account", "Analytic Account");
    m.chars("name", "Analytic Account").required();
    m.toOne("company_id", "Company", "res.company");
    return m;
  }

  private static ModelBuilder employee() {
    ModelBuilder m = new ModelBuilder("hr.employee", "Employee").orderedBy("name");
    m.chars("name", "Employee Name").required();
    m.flag("active", "Active").fallback(true);
    m.toOne("user_id", "User", "res.users");
    m.toOne("company_id", "Company", "res.company");
    return m;
  }
}
