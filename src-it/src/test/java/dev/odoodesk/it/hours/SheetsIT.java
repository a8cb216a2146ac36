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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Approval by the OCA's sheets, against their double: whole sheets, methods without a result. */
class SheetsIT {
  /** Prints two lines on one sheet, one on another that was submitted, and one on none. */
  private static final String WORLD =
      """
      project = env['project.project'].create({'name': 'Sheets', 'allow_timesheets': True})
      worker = env['hr.employee'].create({'name': 'Worker'})
      def line(day):
          return env['account.analytic.line'].create({
              'name': 'Work', 'project_id': project.id, 'employee_id': worker.id, 'unit_amount': 2, 'date': day})
      made = [line(day) for day in ('2026-03-02', '2026-03-03', '2026-03-10', '2026-04-20')]
      def sheet(start, end):
          return env['hr_timesheet.sheet'].create({'employee_id': worker.id, 'date_start': start, 'date_end': end})
      sheet('2026-03-01', '2026-03-07')
      sheet('2026-03-08', '2026-03-14').action_timesheet_confirm()
      env.cr.commit()
      print('LINES', ' '.join(str(each.id) for each in made))
      """;

  @ParameterizedTest(name = "Odoo {0} over {1}")
  @CsvSource({"19, JSON_2", "19, XML_RPC", "14, XML_RPC"})
  void aSheetIsApprovedWhole_andOpenedAgain(int version, Protocol protocol) {
    RealServer server =
        RealServer.freshWith(version, "it_sheets_" + version, "odoo_desk_timesheet_sheet_double");
    String printed = server.shell(WORLD);
    List<Long> ids =
        List.of(printed.substring(printed.indexOf("LINES") + 6).strip().split("\\s+")).stream()
            .map(Long::valueOf)
            .toList();
    try (OdooClient client = server.client(Account.CONNECTOR, protocol)) {
      Timesheets timesheets = Timesheets.open(client);
      assertThat(timesheets.flavour()).isEqualTo(ApprovalFlavour.TIMESHEET_SHEET);
      List<TimesheetLine> lines = timesheets.read(ids);
      assertThat(lines).hasSize(4).allMatch(line -> line.state() == State.OPEN);

      assertThat(timesheets.approvals().approve(lines.subList(0, 1)))
          .singleElement()
          .satisfies(
              outcome -> {
                assertThat(outcome.result()).isEqualTo(Result.REFUSED);
                assertThat(outcome.detail())
                    .contains("approved whole, and 1 of its lines may not be yet", "" + ids.get(1));
              });

      List<LineOutcome> outcomes = timesheets.approvals().approve(lines);
      assertThat(outcomes.stream().filter(o -> o.result() == Result.DONE).map(LineOutcome::line))
          .containsExactlyInAnyOrderElementsOf(ids.subList(0, 3));
      assertThat(outcomes)
          .filteredOn(outcome -> outcome.line() == ids.get(3))
          .singleElement()
          .satisfies(outcome -> assertThat(outcome.detail()).isEqualTo("the line is on no sheet"));

      assertThat(timesheets.approvals().takeBack(timesheets.read(ids.subList(0, 2))))
          .hasSize(2)
          .allMatch(outcome -> outcome.result() == Result.DONE);
      assertThat(timesheets.read(ids))
          .extracting(TimesheetLine::state)
          .containsExactly(State.OPEN, State.OPEN, State.APPROVED, State.OPEN);
    }
  }
}
