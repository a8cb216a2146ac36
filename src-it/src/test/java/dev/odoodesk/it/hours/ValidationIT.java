package dev.odoodesk.it.hours;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.Protocol;
import dev.odoodesk.hours.TimesheetLine;
import dev.odoodesk.hours.TimesheetLine.State;
import dev.odoodesk.it.RealServer;
import dev.odoodesk.it.RealServer.Account;
import dev.odoodesk.timesheet.ApprovalFlavour;
import dev.odoodesk.timesheet.LineOutcome;
import dev.odoodesk.timesheet.LineOutcome.Result;
import dev.odoodesk.timesheet.Timesheets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Approval by Enterprise's validation, against its double: refusals that raise no error. */
class ValidationIT {
  /**
   * Prints the lines: by the agent, whom the connector's user approves; by nobody; in the future.
   */
  private static final String WORLD =
      """
      from datetime import date, timedelta
      groups = 'group_ids' if 'group_ids' in env['res.users']._fields else 'groups_id'
      connector = env['res.users'].search([('login', '=', 'odoo-desk-admin')])
      agent = env['res.users'].search([('login', '=', 'odoo-desk-user')])
      manager = env.ref('hr_timesheet.group_timesheet_manager')
      approver = env.ref('hr_timesheet.group_hr_timesheet_approver')
      # managers may validate everything, so the connector becomes an approver here
      keep = connector[groups] - manager - env.ref('project.group_project_manager')
      connector.write({groups: [(6, 0, (keep | approver).ids)]})
      env['ir.rule'].create({
          'name': 'all lines', 'model_id': env.ref('analytic.model_account_analytic_line').id,
          'groups': [(4, approver.id)], 'domain_force': "[('project_id', '!=', False)]"})
      project = env['project.project'].create({'name': 'Validation', 'allow_timesheets': True})
      def employee(user):
          return env['hr.employee'].search([('user_id', '=', user.id)], limit=1)
      employee(agent).timesheet_manager_id = connector
      stranger = env['hr.employee'].create({'name': 'Stranger'})
      def line(who, days):
          return env['account.analytic.line'].create({
              'name': 'Work', 'project_id': project.id, 'employee_id': who.id, 'unit_amount': 1.5,
              'date': date.today() - timedelta(days=days)})
      made = [line(employee(agent), 3), line(employee(agent), 4), line(employee(connector), 3),
              line(stranger, 3), line(employee(agent), -6)]
      env.cr.commit()
      print('LINES', ' '.join(str(each.id) for each in made), employee(agent).id)
      """;

  @ParameterizedTest(name = "Odoo {0}")
  @ValueSource(ints = {19, 14})
  void whatOdooLeavesOutSilently_isListedWithItsCause_andUndoRestores(int version) {
    RealServer server =
        RealServer.freshWith(
            version, "it_validation_" + version, "odoo_desk_timesheet_grid_double");
    String printed = server.shell(WORLD);
    List<Long> ids =
        List.of(printed.substring(printed.indexOf("LINES") + 6).strip().split("\\s+")).stream()
            .map(Long::valueOf)
            .toList();
    long first = ids.get(0);
    long second = ids.get(1);
    long own = ids.get(2);
    long strangers = ids.get(3);
    long future = ids.get(4);
    try (OdooClient client = server.client(Account.CONNECTOR, Protocol.AUTO)) {
      Timesheets timesheets = Timesheets.open(client);
      assertThat(timesheets.flavour()).isEqualTo(ApprovalFlavour.TIMESHEET_GRID);
      List<TimesheetLine> lines = timesheets.read(ids.subList(0, 5));
      assertThat(lines).hasSize(5).allMatch(line -> line.state() == State.OPEN);

      Map<Long, LineOutcome> outcomes = byLine(timesheets.approvals().approve(lines));
      assertThat(Objects.requireNonNull(outcomes.get(first)).result()).isEqualTo(Result.DONE);
      assertThat(Objects.requireNonNull(outcomes.get(second)).result()).isEqualTo(Result.DONE);
      assertThat(Objects.requireNonNull(outcomes.get(own)).result()).isEqualTo(Result.REFUSED);
      assertThat(Objects.requireNonNull(outcomes.get(own)).detail())
          .contains("Odoo says: There are no timesheets");
      assertThat(Objects.requireNonNull(outcomes.get(strangers)).result())
          .isEqualTo(Result.REFUSED);
      assertThat(Objects.requireNonNull(outcomes.get(future)).result())
          .isEqualTo(version >= 18 ? Result.REFUSED : Result.DONE);

      assertThat(byLine(timesheets.approvals().approve(timesheets.read(List.of(first)))))
          .allSatisfy((id, outcome) -> assertThat(outcome.result()).isEqualTo(Result.IN_PLACE));

      List<LineOutcome> undone =
          timesheets.approvals().takeBack(timesheets.read(List.of(first, second)));
      assertThat(undone).hasSize(2).allMatch(outcome -> outcome.result() == Result.DONE);
      assertThat(timesheets.read(List.of(first, second)))
          .allMatch(line -> line.state() == State.OPEN);
    }
    try (OdooClient agent = server.client(Account.AGENT, Protocol.AUTO)) {
      Timesheets timesheets = Timesheets.open(agent);
      List<LineOutcome> refused =
          timesheets.approvals().approve(timesheets.read(List.of(first, second)));
      assertThat(refused).hasSize(2).allMatch(outcome -> outcome.result() == Result.REFUSED);
      assertThat(refused).allMatch(outcome -> outcome.detail().contains("You can only validate"));
    }
  }

  private static Map<Long, LineOutcome> byLine(List<LineOutcome> outcomes) {
    return outcomes.stream().collect(Collectors.toMap(LineOutcome::line, outcome -> outcome));
  }
}
