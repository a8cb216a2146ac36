package dev.odoodesk.approval;

import dev.odoodesk.hours.ApprovalDecision;
import dev.odoodesk.hours.HoursReview;
import dev.odoodesk.hours.Payer;
import dev.odoodesk.hours.TimesheetLine;
import dev.odoodesk.hours.Work;
import dev.odoodesk.timesheet.ApprovalFlavour;
import dev.odoodesk.timesheet.SoldPack;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All hours of a database as they were read for a job: booked, and ready to be decided on.
 * Immutable.
 *
 * @param review everything that was worked, booked on packs
 * @param decidable ids of the lines that are open and belong to the job's tickets
 * @param sold the packs that were sold in Odoo, by key
 * @param flavour how lines are approved in this database
 * @param at the moment of the review
 * @param notes what people should know of the reading, such as packs that may not be read
 */
public record HoursBook(
    HoursReview review,
    Set<Long> decidable,
    Map<String, SoldPack> sold,
    ApprovalFlavour flavour,
    Instant at,
    List<String> notes) {
  public HoursBook {
    notes = List.copyOf(notes);
    Objects.requireNonNull(review, "review");
    decidable = Set.copyOf(decidable);
    sold = Map.copyOf(sold);
    Objects.requireNonNull(flavour, "flavour");
    Objects.requireNonNull(at, "at");
  }

  /** The decisions on the job's open lines, by date and id, as they are asked for. */
  public Stream<ApprovalDecision> decisions() {
    return review.decisions().filter(decision -> decidable.contains(decision.line().id()));
  }

  /** The line of an id with its ticket, if there is one. */
  public Optional<Work> work(long line) {
    return review.work().stream().filter(work -> work.line().id() == line).findFirst();
  }

  /** Lines that are approved. */
  public long approved() {
    return review.work().stream()
        .filter(work -> work.line().state() == TimesheetLine.State.APPROVED)
        .count();
  }

  /** Customers with packs whose name contains a text, or that have it as their id. */
  public List<Payer> customers(String nameOrId) {
    String wanted = nameOrId.toLowerCase(Locale.ROOT).strip();
    List<Payer> all = review.accounts().stream().map(account -> account.customer()).toList();
    List<Payer> exact =
        all.stream()
            .filter(
                payer ->
                    payer.name().toLowerCase(Locale.ROOT).equals(wanted)
                        || String.valueOf(payer.id()).equals(wanted))
            .toList();
    return exact.isEmpty()
        ? all.stream()
            .filter(payer -> payer.name().toLowerCase(Locale.ROOT).contains(wanted))
            .toList()
        : exact;
  }
}
