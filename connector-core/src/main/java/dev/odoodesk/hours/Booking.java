package dev.odoodesk.hours;

import dev.odoodesk.hours.LedgerEntry.Posting;
import dev.odoodesk.hours.TicketAccount.Charge;
import dev.odoodesk.ticket.TicketKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Books one customer's lines in order. Serves one ledger. */
final class Booking {
  private final ChargeTerms terms;
  private final List<OpenPack> packs;
  private final Map<String, OpenPack> byKey = new HashMap<>();
  private final Map<TicketKey, TicketAccount> tickets = new HashMap<>();
  private final Map<Long, LedgerEntry> entries = new LinkedHashMap<>();
  private Hours uncovered = Hours.ZERO;

  Booking(Collection<HourPack> packs, ChargeTerms terms) {
    this.terms = terms;
    this.packs = packs.stream().sorted(HourPack.IN_TURN).map(OpenPack::new).toList();
    for (OpenPack pack : this.packs) {
      if (byKey.put(pack.pack().key(), pack) != null) {
        throw new IllegalArgumentException("two packs have the key " + pack.pack().key());
      }
    }
  }

  /** Books a line; lines come by date, then by id. */
  void book(Work work) {
    TimesheetLine line = work.line();
    end(line.date());
    LedgerEntry entry =
        work.freeBecause() == null ? new Line(work).book() : LedgerEntry.free(line.id());
    if (entries.put(line.id(), entry) != null) {
      throw new IllegalArgumentException("line " + line.id() + " was given twice");
    }
    uncovered = uncovered.plus(entry.uncovered());
  }

  /** Ends the packs that have ended by a day. */
  void end(LocalDate day) {
    for (OpenPack pack : packs) {
      LocalDate until = pack.pack().until();
      if (until == null || until.isAfter(day)) {
        return;
      }
      if (!pack.ended()) {
        pack.end(successor(pack.pack(), until));
      }
    }
  }

  private @Nullable OpenPack successor(HourPack ending, LocalDate until) {
    OpenPack following = null;
    for (OpenPack candidate : packs) {
      HourPack pack = candidate.pack();
      boolean goesOn = pack.until() == null || pack.until().isAfter(until);
      if (candidate.ended() || !goesOn || !pack.kinds().equals(ending.kinds())) {
        continue;
      }
      LocalDate from = pack.from();
      if (from == null || !from.isAfter(until)) {
        return candidate;
      }
      LocalDate best = following == null ? null : following.pack().from();
      if (best == null || from.isBefore(best)) {
        following = candidate;
      }
    }
    return following;
  }

  Ledger ledger() {
    return new Ledger(entries, packs.stream().map(OpenPack::balance).toList(), uncovered);
  }

  /** One line while it is booked. */
  private final class Line {
    private final Work work;
    private final TicketAccount account;
    private final List<Posting> postings = new ArrayList<>(1);
    private Hours open = Hours.ZERO;
    private Hours unpaid = Hours.ZERO;

    Line(Work work) {
      this.work = work;
      TicketKey ticket = work.ticketKey();
      account =
          ticket == null
              ? new TicketAccount()
              : tickets.computeIfAbsent(ticket, key -> new TicketAccount());
    }

    LedgerEntry book() {
      Hours alone = terms.charge(work.line().spent(), work.kind());
      Hours charged = work.ticketKey() == null ? alone : account.add(alone, terms);
      open = charged;
      Optional<OpenPack> named = named();
      if (named.isPresent()) {
        post(named.get(), open);
      } else if (open.isPositive()) {
        takeWhatIsLeft();
        overdraw();
      } else if (open.isNegative()) {
        giveBack();
      }
      if (open.isPositive()) {
        account.charged(null, open);
      }
      return new LedgerEntry(work.line().id(), charged, postings, open);
    }

    private Optional<OpenPack> named() {
      Long soldBy = work.line().soldBy();
      return soldBy == null
          ? Optional.empty()
          : Optional.ofNullable(byKey.get(HourPack.soldKey(soldBy)));
    }

    private void takeWhatIsLeft() {
      for (OpenPack pack : paying()) {
        Hours left = pack.remaining();
        if (open.isPositive() && left.isPositive()) {
          post(pack, open.min(left));
        }
      }
    }

    private void overdraw() {
      List<OpenPack> paying = paying();
      for (int i = paying.size() - 1; i >= 0 && open.isPositive(); i--) {
        Hours room = paying.get(i).roomToOverdraw();
        Hours amount = room == null ? open : open.min(room);
        if (amount.isPositive()) {
          post(paying.get(i), amount);
        }
      }
    }

    private void giveBack() {
      for (Charge last = account.last();
          last != null && open.isNegative();
          last = open.isNegative() ? account.last() : null) {
        Hours back = last.amount().min(open.negated());
        Hours kept = last.amount().minus(back);
        if (kept.isPositive()) {
          account.charged(last.pack(), kept);
        }
        if (last.pack() == null) {
          unpaid(back);
        } else {
          give(last.pack(), back);
        }
      }
      List<OpenPack> paying = paying();
      if (open.isNegative() && !paying.isEmpty()) {
        give(paying.get(0), open.negated());
      }
      open = open.minus(unpaid);
    }

    /** What nobody had paid stays out of the packs. */
    private void unpaid(Hours amount) {
      unpaid = unpaid.plus(amount);
      open = open.plus(amount);
    }

    private void give(OpenPack pack, Hours amount) {
      postings.add(pack.take(amount.negated()));
      open = open.plus(amount);
    }

    private void post(OpenPack pack, Hours amount) {
      if (!amount.isZero()) {
        postings.add(pack.take(amount));
      }
      if (amount.isPositive()) {
        account.charged(pack, amount);
      }
      open = open.minus(amount);
    }

    private List<OpenPack> paying() {
      return packs.stream().filter(pack -> pack.pays(work.line().date(), work.kind())).toList();
    }
  }
}
