package dev.odoodesk.it.hours;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odoodesk.approval.ApprovalRun;
import dev.odoodesk.approval.HoursBook;
import dev.odoodesk.approval.HoursDesk;
import dev.odoodesk.approval.HoursJob;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.Protocol;
import dev.odoodesk.helpdesk.TicketScope;
import dev.odoodesk.hours.ApprovalDecision;
import dev.odoodesk.hours.Finding;
import dev.odoodesk.hours.PackBalance;
import dev.odoodesk.it.RealServer;
import dev.odoodesk.it.RealServer.Account;
import dev.odoodesk.policy.PolicyFile;
import dev.odoodesk.policy.PolicyReader;
import dev.odoodesk.timesheet.LineFields;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The hours of two shipped contracts, end to end on a real Odoo 19. */
class ShippedHoursIT {
  /**
   * Tickets and their lines: subject, customer, tags, done, attachment, fields; date, hours, text.
   */
  private static final String WORLD =
      """
      import json
      from datetime import date
      team = env['helpdesk.team'].create({'name': 'Contracts', 'use_helpdesk_timesheet': True})
      new = env['helpdesk.stage'].create({'name': 'C new', 'sequence': 1, 'team_ids': [(4, team.id)]})
      done = env['helpdesk.stage'].create({'name': 'C done', 'sequence': 9, 'fold': True, 'team_ids': [(4, team.id)]})
      worker = env['hr.employee'].create({'name': 'Worker'})
      companies, tags = {}, {}
      def company(name):
          if name not in companies:
              companies[name] = env['res.partner'].create({'name': name, 'is_company': True})
          return companies[name]
      def tag(name):
          if name not in tags:
              tags[name] = env['helpdesk.tag'].search([('name', '=', name)]) or env['helpdesk.tag'].create({'name': name})
          return tags[name].id
      for story in json.loads(STORIES):
          ticket = env['helpdesk.ticket'].create({
              'name': story['subject'], 'team_id': team.id, 'partner_id': company(story['customer']).id,
              'priority': story.get('priority', '1'), 'stage_id': (done if story.get('done') else new).id,
              'tag_ids': [(6, 0, [tag(name) for name in story.get('tags', [])])]})
          if story.get('attachment'):
              env['ir.attachment'].create({'name': 'evidence.txt', 'res_model': 'helpdesk.ticket', 'res_id': ticket.id, 'raw': b'done'})
          if story.get('created'):
              env.cr.execute('update helpdesk_ticket set create_date = %s where id = %s', (story['created'], ticket.id))
          for hours, text in story['lines']:
              env['account.analytic.line'].create({
                  'name': text, 'helpdesk_ticket_id': ticket.id, 'project_id': team.project_id.id, 'employee_id': worker.id,
                  'unit_amount': hours, 'date': story.get('date', '2026-03-03')})
      env.cr.commit()
      """;

  private static HoursJob job(String policy, String asOf) throws IOException {
    PolicyFile file = PolicyReader.read(Path.of("..", "examples", "policies", policy));
    return new HoursJob(
        "contract",
        TicketScope.teams("Contracts"),
        file.policy(),
        Objects.requireNonNull(file.hours()),
        Instant.parse(asOf));
  }

  private static OdooClient world(String database, String stories) {
    RealServer server = RealServer.fresh(19, database, false);
    server.shell("STORIES = '''" + stories + "'''\n" + WORLD);
    OdooClient client = server.client(Account.CONNECTOR, Protocol.AUTO);
    new LineFields(client).create();
    return client;
  }

  /** Text of a line → verdict and failed requirements. */
  private static Map<String, String> verdicts(HoursBook book) {
    return book.decisions()
        .collect(
            Collectors.toMap(
                decision -> decision.line().text(),
                ShippedHoursIT::verdict,
                (a, b) -> a,
                TreeMap::new));
  }

  private static String verdict(ApprovalDecision decision) {
    return switch (decision.verdict()) {
      case APPROVE -> "approve";
      case ASK, HOLD, REJECT ->
          decision.verdict().key()
              + " "
              + decision.reasons().stream()
                  .map(Finding::requirement)
                  .collect(Collectors.joining(" "));
    };
  }

  private static Map<String, String> remaining(HoursBook book) {
    return book.review().accounts().stream()
        .flatMap(account -> book.review().ledger(account.customer().id()).stream())
        .flatMap(ledger -> ledger.balances().stream())
        .collect(
            Collectors.toMap(
                balance -> balance.pack().name(), (PackBalance b) -> b.remaining().toString()));
  }

  private static void approvedOnce_thenNothing_thenUndone(HoursDesk desk, long approvals) {
    HoursBook book = desk.read();
    ApprovalRun run = desk.approve(book, List.of());
    assertThat(run.leftOut()).isEmpty();
    assertThat(run.approved()).isEqualTo(approvals);
    ApprovalRun second = desk.approve(desk.read(), List.of());
    assertThat(second.approvals()).isEmpty();
    List<Long> approved = run.approvals().stream().map(outcome -> outcome.line()).toList();
    desk.takeBack(approved);
    assertThat(desk.read().approved()).isZero();
  }

  @Test
  void hourPacks_areApprovedOnceValidated_evolutiveWorkApart() throws IOException {
    String stories =
        """
        [{"subject": "done", "customer": "Globex", "tags": ["evidence delivered", "validated"], "done": true,
          "lines": [[1.6667, "Found the wrong tax code"], [2, "Mended the invoices"], [-0.25, "One quarter too much"], [1, "short"]]},
         {"subject": "open", "customer": "Globex", "tags": ["evidence delivered", "validated"], "lines": [[1, "Still looking for it"]]},
         {"subject": "not validated", "customer": "Globex", "tags": ["evidence delivered"], "done": true, "lines": [[1, "Waits for the customer"]]},
         {"subject": "evolutive", "customer": "Globex", "tags": ["Evolutive", "evidence delivered", "validated", "planned"], "done": true,
          "date": "2026-03-02", "lines": [[7, "A new report for the board"]]},
         {"subject": "sla", "customer": "Acme", "tags": ["evidence delivered", "validated"], "done": true,
          "lines": [[1, "Covered by the monthly SLA"]]}]
        """;
    try (OdooClient client = world("it_hours_c2", stories)) {
      HoursDesk desk = HoursDesk.open(client, job("severity-s1-s4.yaml", "2026-03-05T09:00:00Z"));
      HoursBook book = desk.read();
      assertThat(verdicts(book))
          .containsOnly(
              Map.entry("Found the wrong tax code", "approve"),
              Map.entry("Mended the invoices", "approve"),
              Map.entry("One quarter too much", "approve"),
              Map.entry("short", "reject description"),
              Map.entry("Still looking for it", "hold ticket-closed"),
              Map.entry("Waits for the customer", "hold validated"),
              Map.entry("A new report for the board", "approve"),
              Map.entry("Covered by the monthly SLA", "approve"));
      assertThat(remaining(book))
          .containsEntry("corrective 2026", "33:30")
          .containsEntry("evolutive", "13:00");
      approvedOnce_thenNothing_thenUndone(desk, 5);
    }
  }

  @Test
  void warranty_costsNothing_customisationsCostMore() throws IOException {
    String stories =
        """
        [{"subject": "in warranty", "customer": "Acme", "tags": ["Error", "accepted"], "done": true, "attachment": true,
          "created": "2026-03-02 09:00:00", "lines": [[4, "The import forgot the discounts"]]},
         {"subject": "after it", "customer": "Acme", "tags": ["Error", "accepted"], "done": true, "attachment": true,
          "created": "2026-04-02 09:00:00", "date": "2026-04-02", "lines": [[2, "Again"]]},
         {"subject": "custom", "customer": "Acme", "tags": ["Customisation", "accepted"], "done": true,
          "created": "2026-04-02 09:00:00", "date": "2026-04-03", "lines": [[2, "A label printer"]]},
         {"subject": "question", "customer": "Acme", "tags": ["Question"], "created": "2026-03-02 09:00:00",
          "lines": [[0.0833, "Where the invoices are"]]}]
        """;
    try (OdooClient client = world("it_hours_c4", stories)) {
      HoursDesk desk =
          HoursDesk.open(client, job("tiers-and-warranty.yaml", "2026-04-05T09:00:00Z"));
      HoursBook book = desk.read();
      assertThat(verdicts(book))
          .containsOnly(
              Map.entry("The import forgot the discounts", "approve"),
              Map.entry("Again", "approve"),
              Map.entry("A label printer", "ask evidence"),
              Map.entry("Where the invoices are", "hold ticket-closed validated evidence"));
      // 37:30 less 2:00, 2:00 at one and a half, and half an hour at least
      assertThat(remaining(book)).containsEntry("five days", "32:00");
      approvedOnce_thenNothing_thenUndone(desk, 2);
    }
  }
}
