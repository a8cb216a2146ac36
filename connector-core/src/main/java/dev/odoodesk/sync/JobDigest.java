package dev.odoodesk.sync;

import dev.odoodesk.helpdesk.Desk;
import dev.odoodesk.helpdesk.DeskDigest;
import dev.odoodesk.helpdesk.TicketScope;
import dev.odoodesk.sla.CalendarChoice;
import java.util.TreeSet;

/** Everything that results rest on beside tickets and time; where it changes, all are evaluated. */
final class JobDigest {
  private JobDigest() {}

  /** Asks the server for teams, calendars and stages. */
  static String of(Desk desk, SyncJob job) {
    boolean calendars =
        job.policy().calendars().values().stream().anyMatch(CalendarChoice.OfTeam.class::isInstance)
            || job.write().contains(WriteTarget.NATIVE_DEADLINE);
    TicketScope scope = job.scope();
    return String.join(
        " ",
        job.policy().digest(),
        new DeskDigest(desk).digest(calendars),
        String.valueOf(desk.client().uid()),
        new TreeSet<>(job.write()).toString(),
        scope.source().name(),
        new TreeSet<>(scope.named()).toString(),
        String.valueOf(scope.archived()),
        scope.ids().toString(),
        scope.writtenSince().toString(),
        scope.createdSince().toString(),
        scope.closedSince().toString());
  }
}
