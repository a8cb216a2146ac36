package dev.odoodesk.approval;

import dev.odoodesk.client.OdooClient;
import dev.odoodesk.hours.ApprovalDecision;
import dev.odoodesk.hours.Approver;
import dev.odoodesk.hours.Finding;
import dev.odoodesk.hours.HoursReview;
import dev.odoodesk.hours.PackAccount;
import dev.odoodesk.hours.TimesheetLine;
import dev.odoodesk.hours.Verdict;
import dev.odoodesk.hours.Work;
import dev.odoodesk.hours.WorkedTicket;
import dev.odoodesk.timesheet.LineApprovals;
import dev.odoodesk.timesheet.LineOutcome;
import dev.odoodesk.timesheet.SoldPack;
import dev.odoodesk.timesheet.TimesheetException;
import dev.odoodesk.timesheet.Timesheets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The hours of a job's desk: reads and reviews them, approves, takes back. Thread-safe, but meant
 * for one run at a time. Every method may throw {@link dev.odoodesk.client.OdooException}, {@link
 * dev.odoodesk.timesheet.TimesheetException} where the database is not set up for it, and {@link
 * dev.odoodesk.helpdesk.HelpdeskException} likewise.
 */
public final class HoursDesk {
  private final OdooClient client;
  private final HoursJob job;
  private final Timesheets timesheets;

  private HoursDesk(OdooClient client, HoursJob job) {
    this.client = client;
    this.job = job;
    this.timesheets = Timesheets.open(client);
  }

  /** Finds out how the database keeps timesheets. */
  public static HoursDesk open(OdooClient client, HoursJob job) {
    return new HoursDesk(client, job);
  }

  /** Reads everything and books it; writes nothing. */
  public HoursBook read() {
    List<TimesheetLine> lines = timesheets.lines();
    Instant at = job.asOf() == null ? client.serverTime() : job.asOf();
    WorkedTickets tickets = new WorkedTickets(client, job, at);
    tickets.read(lines);
    List<Work> work = new ArrayList<>(lines.size());
    Set<Long> decidable = new HashSet<>();
    for (TimesheetLine line : lines) {
      WorkedTicket ticket = line.ticket() == null ? null : tickets.all().get(line.ticket());
      work.add(ticket == null ? Work.of(line) : Work.on(line, ticket));
      if (line.state() == TimesheetLine.State.OPEN
          && ticket != null
          && tickets.isInScope(ticket.key())) {
        decidable.add(line.id());
      }
    }
    List<String> notes = new ArrayList<>();
    List<SoldPack> sold = soldPacks(notes);
    List<PackAccount> accounts =
        Accounts.of(sold, job.hours().packs(), work, timesheets::customerNamed);
    HoursReview review =
        new HoursReview(
            job.hours().approval(),
            accounts,
            work,
            timesheets.approver(),
            at.atZone(job.policy().zone()).toLocalDate());
    return new HoursBook(
        review,
        decidable,
        sold.stream().collect(Collectors.toMap(pack -> pack.pack().key(), pack -> pack)),
        timesheets.flavour(),
        at,
        notes);
  }

  private List<SoldPack> soldPacks(List<String> notes) {
    try {
      return timesheets.soldPacks();
    } catch (TimesheetException e) {
      notes.add(Objects.requireNonNullElse(e.getMessage(), ""));
      return List.of();
    }
  }

  /**
   * Approves what was decided to be approved, notes first approvals and rejections. Lines that were
   * changed since the book was read are left alone.
   *
   * @param agreed ids of lines that are held by a question only, and that a person has agreed to
   */
  public ApprovalRun approve(HoursBook book, Collection<Long> agreed) {
    Map<Verdict, Long> decided = new EnumMap<>(Verdict.class);
    List<TimesheetLine> approve = new ArrayList<>();
    List<TimesheetLine> first = new ArrayList<>();
    Map<TimesheetLine, String> rejected = new LinkedHashMap<>();
    book.decisions()
        .forEach(
            decision -> {
              decided.merge(decision.verdict(), 1L, Long::sum);
              TimesheetLine line = decision.line();
              if (isApproved(decision, agreed)) {
                approve.add(line);
              } else if (decision.first()) {
                first.add(line);
              } else if (decision.verdict() == Verdict.REJECT) {
                rejected.put(line, "rejected: " + reasons(decision));
              }
            });
    LineApprovals approvals = timesheets.approvals();
    return new ApprovalRun(
        decided,
        approvals.approve(approve),
        approvals.approveFirst(first),
        timesheets.keepsNotes() ? approvals.note(rejected) : List.of());
  }

  private static boolean isApproved(ApprovalDecision decision, Collection<Long> agreed) {
    return decision.verdict() == Verdict.APPROVE
        || (decision.verdict() == Verdict.ASK && agreed.contains(decision.line().id()));
  }

  private static String reasons(ApprovalDecision decision) {
    return decision.reasons().stream().map(Finding::text).collect(Collectors.joining("; "));
  }

  /** Who approves: the user of the connection. */
  public Approver approver() {
    return timesheets.approver();
  }

  /**
   * Takes approvals back.
   *
   * @param lines ids; those that are gone are absent from the result
   */
  public List<LineOutcome> takeBack(Collection<Long> lines) {
    return timesheets.approvals().takeBack(timesheets.read(lines));
  }
}
