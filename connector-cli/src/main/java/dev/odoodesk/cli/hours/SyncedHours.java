package dev.odoodesk.cli.hours;

import dev.odoodesk.approval.ApprovalRun;
import dev.odoodesk.approval.HoursBook;
import dev.odoodesk.cli.Context;
import dev.odoodesk.cli.Desks;
import dev.odoodesk.cli.ExitCode;
import dev.odoodesk.cli.config.JobSettings;
import dev.odoodesk.cli.config.WriteTarget;
import java.io.IOException;
import java.util.List;

/** The hours of a sync, where its job says {@code hour-approvals}. */
public final class SyncedHours {
  private SyncedHours() {}

  /**
   * Approves what the job's policy lets pass. Speaks on standard error, because results of the sync
   * itself are on standard output.
   *
   * @return how the command ends as far as hours are concerned
   */
  public static ExitCode approve(Context context, Desks desks, JobSettings job) throws IOException {
    if (!job.write().contains(WriteTarget.HOUR_APPROVALS)) {
      return ExitCode.DONE;
    }
    try (HoursTarget target = HoursTarget.open(context, desks, job)) {
      HoursBook book = target.read(context);
      ApprovalRun run = target.hours().approve(book, List.of());
      context.say("hours: " + HoursApproveCommand.summary(run));
      run.leftOut()
          .forEach(
              left ->
                  context.warn(
                      "line %d was not approved: %s".formatted(left.line(), left.detail())));
      return run.leftOut().isEmpty() ? ExitCode.DONE : ExitCode.LEFT_OUT;
    }
  }
}
