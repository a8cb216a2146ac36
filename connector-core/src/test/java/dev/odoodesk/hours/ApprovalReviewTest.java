package dev.odoodesk.hours;

import static dev.odoodesk.hours.Lines.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.odoodesk.hours.ApprovalPolicy.Rule;
import dev.odoodesk.ticket.TicketKey;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApprovalReviewTest {
  private static final Approver BOSS = new Approver(5, Set.of(50L));
  private static final LocalDate FRIDAY = MONDAY.plusDays(4);
  private static final TicketKey KEY = new TicketKey("helpdesk.ticket", 1);

  private static WorkedTicket ticket(boolean closed, boolean validated, boolean evidence) {
    return new WorkedTicket(
        KEY, "#1", "It is slow", null, "corrective", null, closed, validated, evidence);
  }

  private static ApprovalCase caseOf(TimesheetLine line, @Nullable WorkedTicket ticket) {
    Work work = ticket == null ? Work.of(line) : Work.on(line, ticket);
    return new ApprovalCase(work, line.spent(), Optional.empty(), BOSS, FRIDAY);
  }

  private static ApprovalCase hours(long hours) {
    return caseOf(Lines.line(1, MONDAY, Hours.of(hours), 1L), ticket(true, true, true));
  }

  private static ApprovalDecision decide(ApprovalCase line, Rule... rules) {
    return ApprovalReview.decide(new ApprovalPolicy(Arrays.asList(rules), List.of()), line);
  }

  private static TimesheetLine firstApprovedBy(long user) {
    TimesheetLine line = Lines.line(1, MONDAY, Hours.of(9), 1L);
    return new TimesheetLine(
        1,
        line.date(),
        line.spent(),
        line.text(),
        line.employee(),
        line.ticket(),
        line.project(),
        line.customer(),
        null,
        false,
        line.state(),
        null,
        user,
        line.written());
  }

  @Test
  void whatMeetsEverything_isApproved_andSaysWhy() {
    ApprovalDecision decision =
        decide(
            hours(2),
            new Rule(new Requirement.TicketClosed(), Verdict.HOLD),
            new Rule(new Requirement.Described(5), Verdict.REJECT));
    assertThat(decision.verdict()).isEqualTo(Verdict.APPROVE);
    assertThat(decision.reasons())
        .extracting(Finding::text)
        .containsExactly("#1 is closed", "the description has 14 of 5 characters");
  }

  @Test
  void theWeightiestVerdictCounts_andAllThatSpeaksAgainstItIsTold() {
    ApprovalCase open = caseOf(Lines.line(1, MONDAY, Hours.of(2), 1L), ticket(false, false, false));
    ApprovalDecision decision =
        decide(
            open,
            new Rule(new Requirement.Evidence(), Verdict.ASK),
            new Rule(new Requirement.TicketClosed(), Verdict.HOLD),
            new Rule(new Requirement.Recent(3), Verdict.REJECT),
            new Rule(new Requirement.NotInvoiced(), Verdict.REJECT));
    assertThat(decision.verdict()).isEqualTo(Verdict.REJECT);
    assertThat(decision.reasons())
        .extracting(Finding::requirement)
        .containsExactly("evidence", "ticket-closed", "age");
  }

  @Test
  void aLineWithoutATicket_hasNoClosedTicket() {
    ApprovalDecision decision =
        decide(
            caseOf(Lines.line(1, MONDAY, Hours.of(1), null), null),
            new Rule(new Requirement.TicketClosed(), Verdict.HOLD));
    assertThat(decision.reasons())
        .extracting(Finding::text)
        .containsExactly("the line has no ticket");
  }

  @Test
  void nobodyApprovesTheirOwnWork() {
    TimesheetLine line = Lines.line(1, MONDAY, Hours.of(1), 1L);
    Approver ana = new Approver(5, Set.of(Lines.ANA.id()));
    ApprovalCase own = new ApprovalCase(Work.of(line), line.spent(), Optional.empty(), ana, FRIDAY);
    Rule rule = new Rule(new Requirement.NotOwn(), Verdict.HOLD);
    assertThat(decide(own, rule).verdict()).isEqualTo(Verdict.HOLD);
    assertThat(decide(caseOf(line, null), rule).verdict()).isEqualTo(Verdict.APPROVE);
  }

  @Test
  void futureWork_isNotRecent() {
    ApprovalCase later = caseOf(Lines.line(1, FRIDAY.plusDays(1), Hours.of(1), 1L), null);
    assertThat(decide(later, new Rule(new Requirement.Recent(60), Verdict.HOLD)).verdict())
        .isEqualTo(Verdict.HOLD);
  }

  @Test
  void theLinesThatGoBeyondADay_areFound() {
    TimesheetLine morning = Lines.line(1, MONDAY, Hours.of(6), 1L);
    TimesheetLine evening = Lines.line(2, MONDAY, Hours.of(6), 1L);
    TimesheetLine next = Lines.line(3, MONDAY.plusDays(1), Hours.of(6), 1L);
    DayTotals totals = DayTotals.of(List.of(evening, next, morning));
    assertThat(totals.upTo(morning)).isEqualTo(Hours.of(6));
    assertThat(totals.upTo(evening)).isEqualTo(Hours.of(12));
    assertThat(totals.upTo(next)).isEqualTo(Hours.of(6));
  }

  @Test
  void anOverdrawnPack_isNoBalance() {
    TimesheetLine line = Lines.line(1, MONDAY, Hours.of(3), 1L, 41L);
    Ledger ledger =
        PackLedger.book(
            List.of(HourPack.sold(41, "S00041", Hours.of(2))),
            ChargeTerms.EXACT,
            List.of(Work.of(line)),
            FRIDAY);
    ApprovalCase overdrawn =
        new ApprovalCase(Work.of(line), line.spent(), ledger.entry(1), BOSS, FRIDAY);
    ApprovalDecision decision =
        decide(overdrawn, new Rule(new Requirement.PackBalanceLeft(), Verdict.ASK));
    assertThat(decision.verdict()).isEqualTo(Verdict.ASK);
    assertThat(decision.reasons())
        .extracting(Finding::text)
        .containsExactly("S00041 is overdrawn by 1:00");
  }

  @Test
  void aboveTheLimit_twoHaveToApprove_andTheyAreTwo() {
    Rule fourEyes = new Rule(new Requirement.FourEyes(Hours.of(8)), Verdict.HOLD);
    assertThat(decide(hours(8), fourEyes).verdict()).isEqualTo(Verdict.APPROVE);
    ApprovalDecision first = decide(hours(9), fourEyes);
    assertThat(first.verdict()).isEqualTo(Verdict.HOLD);
    assertThat(first.first()).isTrue();
    assertThat(decide(caseOf(firstApprovedBy(6), null), fourEyes).verdict())
        .isEqualTo(Verdict.APPROVE);
    ApprovalDecision again = decide(caseOf(firstApprovedBy(BOSS.user()), null), fourEyes);
    assertThat(again.verdict()).isEqualTo(Verdict.HOLD);
    assertThat(again.first()).isFalse();
  }

  @Test
  void whatFailsOtherwise_isNotAFirstApproval() {
    ApprovalCase open = caseOf(Lines.line(1, MONDAY, Hours.of(9), 1L), ticket(false, false, false));
    ApprovalDecision decision =
        decide(
            open,
            new Rule(new Requirement.FourEyes(Hours.of(8)), Verdict.HOLD),
            new Rule(new Requirement.TicketClosed(), Verdict.HOLD));
    assertThat(decision.first()).isFalse();
  }
}
