package dev.odoodesk.policy.internal;

import dev.odoodesk.hours.Approver;
import dev.odoodesk.hours.HoursReview;
import dev.odoodesk.hours.PackAccount;
import dev.odoodesk.hours.Payer;
import dev.odoodesk.hours.TimesheetLine;
import dev.odoodesk.hours.Work;
import dev.odoodesk.hours.WorkedTicket;
import dev.odoodesk.policy.HoursPolicy;
import dev.odoodesk.sla.Calendars;
import dev.odoodesk.sla.Names;
import dev.odoodesk.sla.SlaEngine;
import dev.odoodesk.sla.SlaPolicy;
import dev.odoodesk.ticket.TicketHistory;
import java.time.Instant;
import java.util.List;

/**
 * The timesheet lines of an example, all on its one ticket.
 *
 * @param approver who decides
 * @param attachment whether the ticket has an attachment
 */
record HoursExample(
    HoursPolicy hours, List<TimesheetLine> lines, Approver approver, boolean attachment) {
  HoursExample {
    lines = List.copyOf(lines);
  }

  HoursReview review(SlaPolicy policy, TicketHistory history, Instant at) {
    WorkedTicket ticket =
        hours.judge(
            history.ticket(), SlaEngine.facts(policy, history, Calendars.none(), at), attachment);
    Payer customer = ticket.customer();
    List<PackAccount> accounts =
        customer == null
            ? List.of()
            : hours.packs().stream()
                .filter(a -> Names.fold(a.customer()).equals(Names.fold(customer.name())))
                .map(a -> new PackAccount(customer, a.terms(), a.packs()))
                .toList();
    return new HoursReview(
        hours.approval(),
        accounts,
        lines.stream().map(line -> Work.on(line, ticket)).toList(),
        approver,
        at.atZone(policy.zone()).toLocalDate());
  }
}
