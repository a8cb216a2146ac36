package dev.odoodesk.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ledgers of ten thousand random lines keep their sums. */
class LedgerLawsTest {
  private static final int LINES = 10_000;
  private static final LocalDate START = LocalDate.parse("2025-01-01");
  private static final List<String> KINDS = List.of("corrective", "evolutive", "travel");

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 20261121, 7777})
  void whatGoesIn_comesOut_forEachPackAndInAll(long seed) {
    Random random = new Random(seed);
    List<HourPack> packs = packs(random);
    ChargeTerms terms = terms(random);
    List<Work> work = work(random, packs);
    Ledger ledger = PackLedger.book(packs, terms, work, START.plusDays(random.nextInt(900)));

    assertThat(ledger.entries()).hasSize(LINES);
    Map<String, Hours> taken = new HashMap<>();
    for (LedgerEntry entry : ledger.entries()) {
      Hours posted = Hours.ZERO;
      for (LedgerEntry.Posting posting : entry.postings()) {
        posted = posted.plus(posting.amount());
        taken.merge(posting.pack().key(), posting.amount(), Hours::plus);
      }
      assertThat(posted.plus(entry.uncovered()))
          .as("line %d", entry.line())
          .isEqualTo(entry.charged());
    }
    for (PackBalance balance : ledger.balances()) {
      assertThat(
              balance
                  .consumed()
                  .plus(balance.carriedOut())
                  .plus(balance.expired())
                  .plus(balance.remaining()))
          .as(balance.pack().name())
          .isEqualTo(balance.available());
      assertThat(taken.getOrDefault(balance.pack().key(), Hours.ZERO))
          .isEqualTo(balance.consumed());
    }
    assertThat(sum(ledger.balances(), PackBalance::carriedIn))
        .isEqualTo(sum(ledger.balances(), PackBalance::carriedOut));
    assertThat(sum(ledger.balances(), balance -> balance.pack().allotted()))
        .isEqualTo(
            sum(ledger.balances(), PackBalance::consumed)
                .plus(sum(ledger.balances(), PackBalance::expired))
                .plus(sum(ledger.balances(), PackBalance::remaining)));
    assertThat(sum(ledger.entries(), LedgerEntry::uncovered)).isEqualTo(ledger.uncovered());
    assertThat(sum(ledger.entries(), LedgerEntry::charged))
        .isEqualTo(sum(ledger.balances(), PackBalance::consumed).plus(ledger.uncovered()));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {4, 5})
  void theOrderOfLinesAndPacks_hasNoInfluence(long seed) {
    Random random = new Random(seed);
    List<HourPack> packs = packs(random);
    ChargeTerms terms = terms(random);
    List<Work> work = work(random, packs);
    LocalDate asOf = START.plusDays(400);
    Ledger ledger = PackLedger.book(packs, terms, work, asOf);
    List<HourPack> otherPacks = new ArrayList<>(packs);
    List<Work> otherWork = new ArrayList<>(work);
    Collections.shuffle(otherPacks, random);
    Collections.shuffle(otherWork, random);
    Ledger other = PackLedger.book(otherPacks, terms, otherWork, asOf);
    assertThat(other.entries()).isEqualTo(ledger.entries());
    assertThat(other.balances()).isEqualTo(ledger.balances());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {6, 7})
  void aPackIsNeverOverdrawnBeyondItsLimit_byWorkThatDoesNotNameIt(long seed) {
    Random random = new Random(seed);
    List<HourPack> packs = packs(random);
    List<Work> work =
        work(random, packs).stream().filter(w -> w.line().spent().isPositive()).toList();
    Ledger ledger = PackLedger.book(packs, ChargeTerms.EXACT, work, START.plusDays(400));
    for (LedgerEntry entry : ledger.entries()) {
      for (LedgerEntry.Posting posting : entry.postings()) {
        Hours limit = posting.pack().overdraft();
        if (limit != null && !posting.pack().key().startsWith("sale")) {
          Hours floor = limit.negated().min(posting.before());
          assertThat(posting.after()).isGreaterThanOrEqualTo(floor);
        }
      }
    }
  }

  private static <T> Hours sum(Collection<T> items, Function<T, Hours> part) {
    return items.stream().map(part).reduce(Hours.ZERO, Hours::plus);
  }

  private static ChargeTerms terms(Random random) {
    return new ChargeTerms(
        Hours.ofMinutes(random.nextInt(3) * 15L),
        Hours.ofMinutes(random.nextInt(3) * 20L),
        Map.of("travel", new BigDecimal("0.5"), "evolutive", new BigDecimal("1.33")));
  }

  private static List<HourPack> packs(Random random) {
    List<HourPack> packs = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      packs.add(HourPack.sold(i + 1, "sold " + i, new Hours(random.nextInt(2_000_000))));
      LocalDate from = random.nextInt(4) == 0 ? null : START.plusDays(random.nextInt(500));
      LocalDate until =
          random.nextInt(4) == 0
              ? null
              : (from == null ? START : from).plusDays(1L + random.nextInt(300));
      packs.add(
          new HourPack(
              "pack " + i,
              "pack " + i,
              Hours.ofMinutes(random.nextInt(30_000)),
              from,
              until,
              random.nextBoolean() ? Set.of() : Set.of(KINDS.get(random.nextInt(3))),
              limit(random),
              limit(random)));
    }
    return packs;
  }

  private static @Nullable Hours limit(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> null;
      case 1 -> Hours.ZERO;
      default -> Hours.ofMinutes(random.nextInt(3000));
    };
  }

  private static List<Work> work(Random random, List<HourPack> packs) {
    List<Work> work = new ArrayList<>();
    for (int i = 1; i <= LINES; i++) {
      Hours spent =
          new Hours(random.nextInt(6) == 0 ? -random.nextInt(7200) : random.nextInt(14400));
      Long ticket = random.nextInt(5) == 0 ? null : 1L + random.nextInt(900);
      Long soldBy = random.nextInt(3) == 0 ? 1L + random.nextInt(packs.size()) : null;
      TimesheetLine line =
          Lines.line(i, START.plusDays(random.nextInt(700)), spent, ticket, soldBy);
      String free = random.nextInt(10) == 0 ? "warranty" : null;
      work.add(new Work(line, null, KINDS.get(random.nextInt(3)), free));
    }
    return work;
  }
}
