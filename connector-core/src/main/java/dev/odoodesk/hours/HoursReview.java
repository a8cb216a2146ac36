package dev.odoodesk.hours;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All work of a desk, booked on its customers' packs and ready to be decided on. A pure function of
 * its arguments, immutable and thread-safe; decisions are made when they are asked for, so that
 * many lines need little memory.
 */
public final class HoursReview {
  private final ApprovalPolicy policy;
  private final Approver approver;
  private final LocalDate today;
  private final List<Work> work;
  private final DayTotals days;
  private final Map<Long, PackAccount> accounts = new LinkedHashMap<>();
  private final Map<Long, Ledger> ledgers = new LinkedHashMap<>();
  private final Map<Long, Long> accountOfSold = new HashMap<>();

  /**
   * Books everything.
   *
   * @param accounts what the customers have bought; one for each customer
   * @param work all lines, approved ones too, because they consume packs and fill days
   * @param today the day of the review; packs that ended by then are ended
   */
  public HoursReview(
      ApprovalPolicy policy,
      Collection<PackAccount> accounts,
      Collection<Work> work,
      Approver approver,
      LocalDate today) {
    this.policy = policy;
    this.approver = approver;
    this.today = today;
    this.work =
        work.stream().sorted(Comparator.comparing(Work::line, TimesheetLine.BY_DATE)).toList();
    this.days = DayTotals.of(this.work.stream().map(Work::line).toList());
    for (PackAccount account : accounts) {
      if (this.accounts.put(account.customer().id(), account) != null) {
        throw new IllegalArgumentException("two accounts of " + account.customer().name());
      }
      for (HourPack pack : account.packs()) {
        pack.saleOrderLine().ifPresent(sold -> accountOfSold.put(sold, account.customer().id()));
      }
    }
    book();
  }

  private void book() {
    Map<Long, List<Work>> byAccount = new HashMap<>();
    for (Work each : work) {
      Long account = accountOf(each);
      if (account != null) {
        byAccount.computeIfAbsent(account, id -> new ArrayList<>()).add(each);
      }
    }
    accounts.forEach(
        (id, account) ->
            ledgers.put(
                id,
                PackLedger.book(
                    account.packs(),
                    account.terms(),
                    byAccount.getOrDefault(id, List.of()),
                    today)));
  }

  /** The account that work is booked on: that of the pack it names, or that of its customer. */
  private @Nullable Long accountOf(Work each) {
    Long soldBy = each.line().soldBy();
    Long named = soldBy == null ? null : accountOfSold.get(soldBy);
    if (named != null) {
      return named;
    }
    Payer payer = each.payer();
    return payer != null && accounts.containsKey(payer.id()) ? payer.id() : null;
  }

  /** The work in order: by date, then by id of the line. */
  public List<Work> work() {
    return work;
  }

  /** The customers that have packs. */
  public Collection<PackAccount> accounts() {
    return accounts.values();
  }

  /** The work that is booked on a customer's account, in order. */
  public List<Work> workOf(long customer) {
    return work.stream().filter(each -> Objects.equals(accountOf(each), customer)).toList();
  }

  /** The account of a customer; empty where the customer has no packs. */
  public Optional<PackAccount> account(long customer) {
    return Optional.ofNullable(accounts.get(customer));
  }

  /** The ledger of a customer; empty where the customer has no packs. */
  public Optional<Ledger> ledger(long customer) {
    return Optional.ofNullable(ledgers.get(customer));
  }

  /** How a line was booked; empty where its customer has no packs. */
  public Optional<LedgerEntry> entry(Work each) {
    Long account = accountOf(each);
    return account == null
        ? Optional.empty()
        : ledger(account).flatMap(l -> l.entry(each.line().id()));
  }

  /** Decides on one of the lines. */
  public ApprovalDecision decide(Work each) {
    return ApprovalReview.decide(
        policy, new ApprovalCase(each, days.upTo(each.line()), entry(each), approver, today));
  }

  /** The decisions on lines that nobody has decided on, in order, as they are asked for. */
  public Stream<ApprovalDecision> decisions() {
    return work.stream()
        .filter(each -> each.line().state() == TimesheetLine.State.OPEN)
        .map(this::decide);
  }
}
