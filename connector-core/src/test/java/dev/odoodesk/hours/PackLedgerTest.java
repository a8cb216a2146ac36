package dev.odoodesk.hours;

import static dev.odoodesk.hours.Lines.MONDAY;
import static dev.odoodesk.hours.Lines.line;
import static dev.odoodesk.hours.Lines.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PackLedgerTest {
  private static final LocalDate APRIL = LocalDate.parse("2026-04-01");

  private static HourPack pack(String name, long hours) {
    return pack(name, hours, null, null, Hours.ZERO, null);
  }

  private static HourPack pack(
      String name,
      long hours,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable Hours carryOver,
      @Nullable Hours overdraft) {
    return new HourPack(name, name, Hours.of(hours), from, until, Set.of(), carryOver, overdraft);
  }

  private static Ledger book(List<HourPack> packs, ChargeTerms terms, Work... work) {
    return PackLedger.book(packs, terms, Arrays.asList(work), APRIL);
  }

  private static Ledger book(HourPack pack, Work... work) {
    return book(List.of(pack), ChargeTerms.EXACT, work);
  }

  private static String remaining(Ledger ledger, String pack) {
    return balance(ledger, pack).remaining().toString();
  }

  private static PackBalance balance(Ledger ledger, String pack) {
    return ledger.balances().stream()
        .filter(balance -> balance.pack().name().equals(pack))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void workIsTakenByDate_thenById_whateverTheOrderItComesIn() {
    Ledger ledger =
        book(
            pack("ten", 10),
            work(9, MONDAY, 60, 1L),
            work(3, MONDAY.plusDays(1), 30, 1L),
            work(4, MONDAY, 15, 2L));
    assertThat(ledger.entries()).extracting(LedgerEntry::line).containsExactly(4L, 9L, 3L);
    LedgerEntry.Posting second = ledger.entry(9).orElseThrow().postings().get(0);
    assertThat(second.before()).isEqualTo(Hours.ofMinutes(585));
    assertThat(second.after()).isEqualTo(Hours.ofMinutes(525));
    assertThat(remaining(ledger, "ten")).isEqualTo("8:15");
  }

  @Test
  void twoPacksAtOnce_theOneThatEndsFirstPays_andALineMayBeDivided() {
    Ledger ledger =
        book(
            List.of(pack("open", 10), pack("spring", 1, null, APRIL.plusDays(9), Hours.ZERO, null)),
            ChargeTerms.EXACT,
            work(1, MONDAY, 90, 1L));
    assertThat(ledger.entry(1).orElseThrow().postings())
        .extracting(posting -> posting.pack().name() + " " + posting.amount())
        .containsExactly("spring 1:00", "open 0:30");
  }

  @Test
  void tooMuch_overdrawsAsFarAsAgreed_andTheRestIsUncovered() {
    Ledger ledger =
        book(pack("one", 1, null, null, null, Hours.ofMinutes(30)), work(1, MONDAY, 120, 1L));
    assertThat(remaining(ledger, "one")).isEqualTo("-0:30");
    assertThat(ledger.entry(1).orElseThrow().uncovered()).isEqualTo(Hours.ofMinutes(30));
    assertThat(ledger.uncovered()).isEqualTo(Hours.ofMinutes(30));
  }

  @Test
  void withoutALimit_thePackGoesAsDeepAsNeeded() {
    assertThat(remaining(book(pack("one", 1), work(1, MONDAY, 600, 1L)), "one")).isEqualTo("-9:00");
  }

  @Test
  void anEndedPack_paysNothingMore_andWhatWasLeftIsLost() {
    HourPack march = pack("march", 2, MONDAY, LocalDate.parse("2026-03-10"), Hours.ZERO, null);
    Ledger ledger =
        book(
            march,
            work(1, LocalDate.parse("2026-03-09"), 30, 1L),
            work(2, LocalDate.parse("2026-03-10"), 30, 1L));
    assertThat(balance(ledger, "march").expired()).isEqualTo(Hours.ofMinutes(90));
    assertThat(remaining(ledger, "march")).isEqualTo("0:00");
    assertThat(ledger.entry(2).orElseThrow().uncovered()).isEqualTo(Hours.ofMinutes(30));
  }

  @Test
  void whatIsLeft_isCarriedOverAsFarAsAgreed() {
    HourPack march = pack("march", 5, null, LocalDate.parse("2026-03-10"), Hours.of(2), null);
    HourPack rest = pack("rest", 5, LocalDate.parse("2026-03-12"), null, Hours.ZERO, null);
    Ledger ledger = book(List.of(rest, march), ChargeTerms.EXACT, work(1, MONDAY, 60, 1L));
    assertThat(balance(ledger, "march").carriedOut()).isEqualTo(Hours.of(2));
    assertThat(balance(ledger, "march").expired()).isEqualTo(Hours.of(2));
    assertThat(balance(ledger, "rest").carriedIn()).isEqualTo(Hours.of(2));
    assertThat(remaining(ledger, "rest")).isEqualTo("7:00");
  }

  @Test
  void aDebt_followsIntoTheNextPack_whereThingsAreCarriedOver() {
    HourPack march = pack("march", 1, null, LocalDate.parse("2026-03-10"), null, null);
    Ledger ledger =
        book(List.of(march, pack("rest", 5)), ChargeTerms.EXACT, work(1, MONDAY, 420, 1L));
    assertThat(ledger.entry(1).orElseThrow().postings()).hasSize(3);
    assertThat(remaining(ledger, "rest")).isEqualTo("-1:00");
    HourPack alone = pack("alone", 1, null, LocalDate.parse("2026-03-10"), null, null);
    Ledger stays = book(alone, work(1, MONDAY, 90, 1L));
    assertThat(remaining(stays, "alone")).isEqualTo("-0:30");
  }

  @Test
  void aCorrection_givesBackWhatItsTicketWasChargedLast() {
    HourPack small = pack("a small", 1, null, LocalDate.parse("2026-06-01"), Hours.ZERO, null);
    Ledger ledger =
        book(
            List.of(small, pack("large", 10)),
            ChargeTerms.EXACT,
            work(1, MONDAY, 90, 1L),
            work(2, MONDAY.plusDays(1), -45, 1L));
    assertThat(remaining(ledger, "large")).isEqualTo("10:00");
    assertThat(remaining(ledger, "a small")).isEqualTo("0:15");
  }

  @Test
  void aCorrectionOfWhatNobodyPaid_givesNoPackAnything() {
    HourPack one = pack("one", 1, null, null, null, Hours.ZERO);
    Ledger ledger = book(one, work(1, MONDAY, 90, 1L), work(2, MONDAY.plusDays(1), -45, 1L));
    assertThat(ledger.uncovered()).isEqualTo(Hours.ZERO);
    assertThat(remaining(ledger, "one")).isEqualTo("0:15");
  }

  @Test
  void evolutiveWork_takesNothingFromThePackForCorrectiveWork() {
    HourPack corrective =
        new HourPack(
            "c", "c", Hours.of(5), null, null, Set.of("corrective"), Hours.ZERO, Hours.ZERO);
    HourPack evolutive =
        new HourPack(
            "e", "e", Hours.of(1), null, null, Set.of("evolutive"), Hours.ZERO, Hours.ZERO);
    Ledger ledger =
        book(
            List.of(corrective, evolutive),
            ChargeTerms.EXACT,
            work(1, MONDAY, 120, 1L, "evolutive"),
            work(2, MONDAY, 30, 2L, "corrective"));
    assertThat(remaining(ledger, "c")).isEqualTo("4:30");
    assertThat(ledger.entry(1).orElseThrow().uncovered()).isEqualTo(Hours.of(1));
  }

  @Test
  void freeWork_costsNothing() {
    Work free = new Work(line(1, MONDAY, Hours.of(3), 1L), null, "corrective", "warranty");
    Ledger ledger = book(pack("ten", 10), free);
    assertThat(ledger.entry(1).orElseThrow().charged()).isEqualTo(Hours.ZERO);
    assertThat(remaining(ledger, "ten")).isEqualTo("10:00");
  }

  @Test
  void linesAreRoundedUp_correctionsAsMuch() {
    ChargeTerms quarters = new ChargeTerms(Hours.ofMinutes(15), Hours.ZERO, Map.of());
    Ledger ledger =
        book(List.of(pack("ten", 10)), quarters, work(1, MONDAY, 10, 1L), work(2, MONDAY, -10, 1L));
    assertThat(ledger.entry(1).orElseThrow().charged()).isEqualTo(Hours.ofMinutes(15));
    assertThat(remaining(ledger, "ten")).isEqualTo("10:00");
  }

  @Test
  void aTicketCostsTheMinimumOnce() {
    ChargeTerms terms = new ChargeTerms(Hours.ZERO, Hours.ofMinutes(30), Map.of());
    Ledger ledger =
        book(
            List.of(pack("ten", 10)),
            terms,
            work(1, MONDAY, 10, 1L),
            work(2, MONDAY, 10, 1L),
            work(3, MONDAY.plusDays(1), 20, 1L),
            work(4, MONDAY, 5, 2L));
    assertThat(ledger.entries())
        .extracting(entry -> entry.line() + " " + entry.charged())
        .containsExactly("1 0:30", "2 0:00", "4 0:30", "3 0:10");
  }

  @Test
  void ratesByKind() {
    ChargeTerms terms =
        new ChargeTerms(Hours.ZERO, Hours.ZERO, Map.of("travel", new BigDecimal("0.5")));
    Ledger ledger = book(List.of(pack("ten", 10)), terms, work(1, MONDAY, 60, 1L, "travel"));
    assertThat(remaining(ledger, "ten")).isEqualTo("9:30");
  }

  @Test
  void aLineThatCountsOnASoldPack_isBookedThere_whateverIsLeft() {
    HourPack sold = HourPack.sold(41, "S00041", Hours.of(1));
    Work work = Work.of(line(1, MONDAY, Hours.of(3), 1L, 41L));
    Ledger ledger = book(List.of(sold, pack("other", 10)), ChargeTerms.EXACT, work);
    assertThat(remaining(ledger, "S00041")).isEqualTo("-2:00");
    assertThat(remaining(ledger, "other")).isEqualTo("10:00");
  }

  @Test
  void thresholdsAreReachedAtTheirShare() {
    List<BigDecimal> thresholds = ApprovalPolicy.USUAL_THRESHOLDS;
    assertThat(balance(book(pack("ten", 10), work(1, MONDAY, 479, 1L)), "ten").reached(thresholds))
        .isEmpty();
    assertThat(balance(book(pack("ten", 10), work(1, MONDAY, 480, 1L)), "ten").reached(thresholds))
        .contains(BigDecimal.valueOf(80));
    assertThat(balance(book(pack("ten", 10), work(1, MONDAY, 601, 1L)), "ten").reached(thresholds))
        .contains(BigDecimal.valueOf(100));
  }

  @Test
  void twoPacksOfOneKey_andALineGivenTwice_areRefused() {
    assertThatThrownBy(() -> book(List.of(pack("a", 1), pack("a", 2)), ChargeTerms.EXACT))
        .hasMessageContaining("key a");
    assertThatThrownBy(() -> book(pack("a", 1), work(1, MONDAY, 1, null), work(1, MONDAY, 1, null)))
        .hasMessageContaining("line 1");
  }
}
