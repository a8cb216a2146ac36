package dev.odoodesk.hours;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A condition that a line must meet to be approved. */
public sealed interface Requirement {

  /** As policies and reports spell it. */
  String key();

  /** Looks at a line. */
  Finding examine(ApprovalCase line);

  /** The ticket is closed. */
  record TicketClosed() implements Requirement {
    @Override
    public String key() {
      return "ticket-closed";
    }

    @Override
    public Finding examine(ApprovalCase line) {
      return ofTicket(this, line, WorkedTicket::closed, "is closed", "is open");
    }
  }

  /** The customer has validated the ticket. */
  record Validated() implements Requirement {
    @Override
    public String key() {
      return "validated";
    }

    @Override
    public Finding examine(ApprovalCase line) {
      return ofTicket(
          this,
          line,
          WorkedTicket::validated,
          "was validated",
          "was not validated by the customer");
    }
  }

  /** Evidence was delivered. */
  record Evidence() implements Requirement {
    @Override
    public String key() {
      return "evidence";
    }

    @Override
    public Finding examine(ApprovalCase line) {
      return ofTicket(this, line, WorkedTicket::evidence, "has evidence", "has no evidence");
    }
  }

  /**
   * Somebody wrote what was done.
   *
   * @param characters how many characters at least
   */
  record Described(int characters) implements Requirement {
    @Override
    public String key() {
      return "description";
    }

    @Override
    public Finding examine(ApprovalCase line) {
      String text = line.line().text().strip();
      int length = text.equals("/") ? 0 : text.codePointCount(0, text.length());
      return new Finding(
          key(),
          length >= characters,
          length == 0
              ? "there is no description"
              : "the description has %d of %d characters".formatted(length, characters));
    }
  }

  /**
   * A person has at most so much on a day.
   *
   * @param most the most
   */
  record DailyLimit(Hours most) implements Requirement {
    @Override
    public String key() {
      return "daily-limit";
    }

    @Override
    public Finding examine(ApprovalCase line) {
      return new Finding(
          key(),
          line.dayTotal().compareTo(most) <= 0,
          "%s has %s of %s on %s"
              .formatted(line.line().employee().name(), line.dayTotal(), most, line.line().date()));
    }
  }

  /**
   * The work is not too long ago, and not in the future.
   *
   * @param days how many days at most
   */
  record Recent(int days) implements Requirement {
    @Override
    public String key() {
      return "age";
    }

    @Override
    public Finding examine(ApprovalCase line) {
      LocalDate date = line.line().date();
      long age = ChronoUnit.DAYS.between(date, line.today());
      return new Finding(
          key(),
          age >= 0 && age <= days,
          age < 0
              ? "the work is dated %s, after today".formatted(date)
              : "the work is %d days old; %d are allowed".formatted(age, days));
    }
  }

  /** A pack pays for all of it without being overdrawn. */
  record PackBalanceLeft() implements Requirement {
    @Override
    public String key() {
      return "pack-balance";
    }

    @Override
    public Finding examine(ApprovalCase line) {
      String free = line.work().freeBecause();
      return free != null
          ? new Finding(key(), true, "free: " + free)
          : line.entry()
              .map(this::of)
              .orElseGet(() -> new Finding(key(), false, "the customer has no pack"));
    }

    private Finding of(LedgerEntry entry) {
      if (entry.uncovered().isPositive()) {
        return new Finding(key(), false, "no pack pays for %s of it".formatted(entry.uncovered()));
      }
      for (LedgerEntry.Posting posting : entry.postings()) {
        if (posting.amount().isPositive() && posting.after().isNegative()) {
          String overdrawn = "%s is overdrawn by %s";
          return new Finding(
              key(), false, overdrawn.formatted(posting.pack().name(), posting.after().negated()));
        }
      }
      return new Finding(key(), true, "the packs have enough");
    }
  }

  /** Nobody approves work of their own. */
  record NotOwn() implements Requirement {
    @Override
    public String key() {
      return "other-approver";
    }

    @Override
    public Finding examine(ApprovalCase line) {
      boolean own = line.approver().employees().contains(line.line().employee().id());
      return new Finding(key(), !own, own ? "the approver's own work" : "worked by somebody else");
    }
  }

  /** It does not stand on an invoice. */
  record NotInvoiced() implements Requirement {
    @Override
    public String key() {
      return "not-invoiced";
    }

    @Override
    public Finding examine(ApprovalCase line) {
      boolean invoiced = line.line().invoiced();
      return new Finding(key(), !invoiced, invoiced ? "already invoiced" : "not invoiced");
    }
  }

  /**
   * Above a limit two people approve.
   *
   * @param above lines of more than this
   */
  record FourEyes(Hours above) implements Requirement {
    @Override
    public String key() {
      return "four-eyes";
    }

    @Override
    public Finding examine(ApprovalCase line) {
      Hours spent = line.line().spent();
      Long first = line.line().firstApprovedBy();
      if (spent.compareTo(above) <= 0) {
        return new Finding(key(), true, "%s is within %s".formatted(spent, above));
      }
      if (first == null) {
        return new Finding(
            key(), false, "%s is more than %s: two have to approve".formatted(spent, above));
      }
      return first == line.approver().user()
          ? new Finding(key(), false, "somebody else than the first approver has to approve")
          : new Finding(key(), true, "user %d approved first".formatted(first));
    }
  }

  private static Finding ofTicket(
      Requirement requirement,
      ApprovalCase line,
      java.util.function.Predicate<WorkedTicket> question,
      String yes,
      String no) {
    WorkedTicket ticket = line.work().ticket();
    if (ticket == null) {
      String what =
          line.line().ticket() == null ? "the line has no ticket" : "the ticket cannot be seen";
      return new Finding(requirement.key(), false, what);
    }
    boolean holds = question.test(ticket);
    return new Finding(requirement.key(), holds, ticket.reference() + " " + (holds ? yes : no));
  }
}
