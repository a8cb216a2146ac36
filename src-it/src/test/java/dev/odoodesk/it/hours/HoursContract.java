package dev.odoodesk.it.hours;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odoodesk.approval.ApprovalRun;
import dev.odoodesk.approval.HoursBook;
import dev.odoodesk.approval.HoursDesk;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.Protocol;
import dev.odoodesk.hours.Hours;
import dev.odoodesk.hours.PackAccount;
import dev.odoodesk.hours.PackBalance;
import dev.odoodesk.hours.Verdict;
import dev.odoodesk.it.RealServer;
import dev.odoodesk.it.RealServer.Account;
import dev.odoodesk.timesheet.ApprovalFlavour;
import dev.odoodesk.timesheet.LineFields;
import dev.odoodesk.timesheet.LineOutcome;
import dev.odoodesk.timesheet.LineOutcome.Result;
import dev.odoodesk.timesheet.SoldPack;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What holds of hours on every version, approved in fields of our own. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class HoursContract {
  private static final String APPROVED =
      "SELECT id FROM account_analytic_line WHERE x_odoodesk_approved";

  final RealServer server;
  final OdooClient client;

  HoursContract(int version) {
    server = RealServer.fresh(version, "it_hours_" + version, false);
    client = server.client(Account.CONNECTOR, Protocol.AUTO);
  }

  @BeforeAll
  void make() {
    HoursWorld.make(server);
    assertThat(new LineFields(client).create()).hasSize(3);
    assertThat(new LineFields(client).missing()).isEmpty();
  }

  @BeforeEach
  void nothingIsApproved() {
    server.sql(
        "UPDATE account_analytic_line SET x_odoodesk_approved = NULL, x_odoodesk_approved_on = NULL, x_odoodesk_approval_note = NULL");
  }

  @AfterAll
  void close() {
    client.close();
  }

  private static List<PackBalance> balances(HoursBook book) {
    return book.review().accounts().stream()
        .map(PackAccount::customer)
        .flatMap(customer -> book.review().ledger(customer.id()).stream())
        .flatMap(ledger -> ledger.balances().stream())
        .toList();
  }

  private Set<Long> approved() {
    return server.sql(APPROVED).stream()
        .map(Long::valueOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<Long> decided(HoursBook book, Verdict verdict) {
    return book.decisions()
        .filter(decision -> decision.verdict() == verdict)
        .map(decision -> decision.line().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void balancesEqualOdoosOwn_andAnIndependentSum() {
    HoursBook book = HoursWorld.book(client);
    assertThat(book.flavour()).isEqualTo(ApprovalFlavour.OWN_FIELDS);
    assertThat(book.notes()).isEmpty();
    assertThat(book.review().work()).filteredOn(w -> w.line().soldBy() != null).hasSize(3000);
    List<PackBalance> balances = balances(book);
    assertThat(balances).hasSize(40);
    Map<Long, BigDecimal> spent = new HashMap<>();
    for (String row :
        server.sql(
            "SELECT so_line, round(sum(unit_amount)::numeric, 6) FROM account_analytic_line WHERE project_id IS NOT NULL AND so_line IS NOT NULL GROUP BY 1")) {
      String[] columns = row.split("\\|", -1);
      spent.put(Long.valueOf(columns[0]), new BigDecimal(columns[1]));
    }
    assertThat(spent).hasSize(40);
    for (PackBalance balance : balances) {
      SoldPack sold = Objects.requireNonNull(book.sold().get(balance.pack().key()));
      long line = balance.pack().saleOrderLine().orElseThrow();
      assertThat(
              minutesApart(balance.consumed(), Hours.of(Objects.requireNonNull(spent.get(line)))))
          .as("sum of %s", balance.pack())
          .isZero();
      Hours asOdoo = balance.pack().allotted().minus(sold.unit().asOdooKeeps(balance.consumed()));
      assertThat(minutesApart(asOdoo, sold.odooRemaining())).as("%s", balance.pack()).isZero();
      if (sold.unit().size().equals(Hours.of(1))) {
        assertThat(minutesApart(balance.remaining(), sold.odooRemaining())).isZero();
      }
    }
    assertThat(balances).anySatisfy(b -> assertThat(b.remaining().isNegative()).isTrue());
  }

  /** Whole minutes between two amounts, rounded. */
  private static long minutesApart(Hours one, Hours other) {
    return Math.round(Math.abs(one.minus(other).seconds()) / 60.0);
  }

  @Test
  void approvalsLandAsDecided_theSecondRunApprovesNothing_andUndoRestores() {
    HoursDesk desk = HoursWorld.desk(client);
    HoursBook book = desk.read();
    Set<Long> approve = decided(book, Verdict.APPROVE);
    assertThat(approve).hasSizeBetween(1000, 2500);
    assertThat(decided(book, Verdict.HOLD)).hasSizeGreaterThan(500);
    assertThat(decided(book, Verdict.REJECT)).hasSizeGreaterThan(20);
    assertThat(decided(book, Verdict.ASK)).hasSizeGreaterThan(10);

    ApprovalRun run = desk.approve(book, Set.of());
    assertThat(run.leftOut()).isEmpty();
    assertThat(run.approved()).isEqualTo(approve.size());
    assertThat(approved()).isEqualTo(approve);
    assertThat(
            server.sql(
                "SELECT count(*) FROM account_analytic_line WHERE x_odoodesk_approval_note LIKE 'rejected: %there is no description%'"))
        .containsExactly(String.valueOf(decided(book, Verdict.REJECT).size()));

    server.sql("TRUNCATE odoo_desk_write_audit");
    ApprovalRun second = desk.approve(desk.read(), Set.of());
    assertThat(second.approvals()).isEmpty();
    assertThat(second.approved()).isZero();
    assertThat(server.sql("SELECT count(*) FROM odoo_desk_write_audit")).containsExactly("0");

    List<LineOutcome> undone = desk.takeBack(approve);
    assertThat(undone).hasSize(approve.size()).allMatch(o -> o.result() == Result.DONE);
    assertThat(approved()).isEmpty();
  }

  @Test
  void linesEditedMovedOrDeletedSince_areNotApprovedOnOldFacts() {
    HoursDesk desk = HoursWorld.desk(client);
    HoursBook book = desk.read();
    List<Long> lines = List.copyOf(decided(book, Verdict.APPROVE)).subList(0, 4);
    long otherTicket =
        book.review().work().stream()
            .map(work -> Objects.requireNonNull(work.line().ticket()).id())
            .max(Long::compare)
            .orElseThrow();
    client.model("account.analytic.line").write(List.of(lines.get(0)), Map.of("unit_amount", 9));
    client
        .model("account.analytic.line")
        .write(List.of(lines.get(1)), Map.of("helpdesk_ticket_id", otherTicket));
    client.model("account.analytic.line").delete(List.of(lines.get(2)));
    client.model("account.analytic.line").write(List.of(lines.get(3)), Map.of("name", "Other"));

    ApprovalRun run = desk.approve(book, Set.of());
    Map<Long, LineOutcome> left =
        run.leftOut().stream().collect(Collectors.toMap(LineOutcome::line, o -> o));
    assertThat(left.keySet()).containsExactlyInAnyOrderElementsOf(lines);
    assertThat(Objects.requireNonNull(left.get(lines.get(0))).detail()).contains("time 9:00, was");
    assertThat(Objects.requireNonNull(left.get(lines.get(1))).detail())
        .contains("ticket helpdesk.ticket," + otherTicket);
    assertThat(Objects.requireNonNull(left.get(lines.get(2))).result()).isEqualTo(Result.GONE);
    assertThat(Objects.requireNonNull(left.get(lines.get(3))).detail()).contains("description");
    assertThat(approved()).doesNotContainAnyElementsOf(lines);
  }

  @Test
  void theApproversOwnLines_waitForSomebodyElse() {
    long line = decided(HoursWorld.book(client), Verdict.APPROVE).iterator().next();
    long employee = HoursWorld.desk(client).approver().employees().iterator().next();
    client.model("account.analytic.line").write(List.of(line), Map.of("employee_id", employee));
    HoursDesk desk = HoursWorld.desk(client);
    HoursBook book = desk.read();
    assertThat(
            book.decisions()
                .filter(decision -> decision.line().id() == line)
                .flatMap(decision -> decision.reasons().stream())
                .map(Object::toString))
        .containsExactly("other-approver: the approver's own work");
    desk.approve(book, Set.of(line));
    assertThat(approved()).doesNotContain(line);
  }

  @Test
  void whatAPersonAgreedTo_isApprovedToo() {
    HoursDesk desk = HoursWorld.desk(client);
    HoursBook book = desk.read();
    long asked = decided(book, Verdict.ASK).iterator().next();
    long held = decided(book, Verdict.HOLD).iterator().next();
    desk.approve(book, Set.of(asked, held));
    assertThat(approved()).contains(asked).doesNotContain(held);
  }

  @Test
  void aUserWithoutApproverRights_getsAClearLineForEach_andNothingIsHalfDone() {
    server.shell(
        """
        env['ir.rule'].create({
            'name': 'read all lines', 'model_id': env.ref('analytic.model_account_analytic_line').id,
            'groups': [(4, env.ref('base.group_user').id)], 'domain_force': "[('project_id', '!=', False)]",
            'perm_read': True, 'perm_write': False, 'perm_create': False, 'perm_unlink': False})
        env.cr.commit()
        """);
    try (OdooClient agent = server.client(Account.AGENT, Protocol.AUTO)) {
      HoursDesk desk = HoursWorld.desk(agent);
      HoursBook book = desk.read();
      Set<Long> approve = decided(book, Verdict.APPROVE);
      assertThat(approve).hasSizeGreaterThan(100);
      ApprovalRun run = desk.approve(book, Set.of());
      assertThat(run.approvals()).hasSize(approve.size());
      assertThat(run.approvals().subList(0, 20))
          .allSatisfy(
              outcome -> {
                assertThat(outcome.result()).isEqualTo(Result.REFUSED);
                assertThat(outcome.detail()).containsPattern("not yours|not allowed|no access");
              });
    }
    assertThat(approved()).isEmpty();
  }
}
