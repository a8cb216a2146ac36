package dev.odoodesk.cli.hours;

import dev.odoodesk.OdooDesk;
import dev.odoodesk.approval.HoursBook;
import dev.odoodesk.approval.HoursDesk;
import dev.odoodesk.approval.HoursJob;
import dev.odoodesk.cli.CommandFailed;
import dev.odoodesk.cli.Context;
import dev.odoodesk.cli.Desks;
import dev.odoodesk.cli.ExitCode;
import dev.odoodesk.cli.config.ConnectionSettings;
import dev.odoodesk.cli.config.JobSettings;
import dev.odoodesk.policy.HoursPolicy;
import dev.odoodesk.policy.PolicyFile;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The hours of a job of the configuration. Close it.
 *
 * @param connection where they are
 * @param job what to review, and by what
 * @param desk the connection, opened
 * @param hours the hours behind it
 */
record HoursTarget(ConnectionSettings connection, HoursJob job, OdooDesk desk, HoursDesk hours)
    implements AutoCloseable {

  /**
   * Opens the hours of a job.
   *
   * @param name name of the job; null for the only one
   * @throws CommandFailed if the job's policy says nothing of hours
   */
  static HoursTarget open(Context context, @Nullable String name) throws IOException {
    Desks desks = Desks.of(context);
    return open(context, desks, desks.job(name));
  }

  static HoursTarget open(Context context, Desks desks, JobSettings settings) throws IOException {
    PolicyFile file = Desks.policyFile(settings.policy());
    HoursPolicy policy = file.hours();
    if (policy == null) {
      throw new CommandFailed(
          ExitCode.CONFIGURATION,
          "policy %s of job '%s' has no section 'hours'"
              .formatted(settings.policy(), settings.name()));
    }
    ConnectionSettings connection = desks.connectionOf(settings);
    HoursJob job =
        new HoursJob(
            settings.name(),
            desks.scope(settings),
            file.policy(),
            policy,
            context.options().asOf());
    OdooDesk desk = desks.open(connection);
    try {
      return new HoursTarget(connection, job, desk, desk.hours(job));
    } catch (RuntimeException e) {
      desk.close();
      throw e;
    }
  }

  /** Reads everything, and warns of what could not be read. */
  HoursBook read(Context context) {
    HoursBook book = hours.read();
    book.notes().forEach(context::warn);
    return book;
  }

  @Override
  public void close() {
    desk.close();
  }
}
