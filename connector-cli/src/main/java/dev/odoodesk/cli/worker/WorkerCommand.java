package dev.odoodesk.cli.worker;

import dev.odoodesk.cli.Context;
import dev.odoodesk.cli.DeskCommand;
import dev.odoodesk.cli.Desks;
import dev.odoodesk.cli.ExitCode;
import dev.odoodesk.cli.config.ConfigurationException;
import dev.odoodesk.cli.config.JobSettings;
import dev.odoodesk.cli.metrics.MetricsEndpoint;
import dev.odoodesk.cli.metrics.RunMetrics;
import dev.odoodesk.store.StateStore;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs jobs when they are due. */
@Command(
    name = "worker",
    description = {
      "Runs each job of the configuration when its 'schedule' says so, until it is asked to end.",
      "With a PostgreSQL store any number of workers on any number of machines share the work: each"
          + " due run is done once, never two at a time on one connection, and what a worker that"
          + " died had begun another goes on with. With an SQLite store one worker runs alone.",
      "A run that was missed because no worker was there is made up for once."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  odoo-desk worker                      as a service, on each machine that shall help",
      "  odoo-desk worker --once               run what is due, jobs that never ran included; end",
      "An interrupt or TERM lets it end after the batches in hand; another worker goes on there."
    })
public final class WorkerCommand extends DeskCommand {
  private static final int MOST_THREADS = 32;

  @Option(
      names = "--once",
      description =
          "Run what is due now, and jobs that never ran, each once; end when all of it is done, be"
              + " it by this worker or by others.")
  private boolean once;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "4",
      description = "Runs at a time, on different connections. Default: ${DEFAULT-VALUE}.")
  private int threads;

  @Override
  protected ExitCode run(Context context) throws IOException {
    if (threads < 1 || threads > MOST_THREADS) {
      throw usage("--threads must be from 1 to " + MOST_THREADS + ".");
    }
    Desks desks = Desks.of(context);
    List<JobSettings> jobs = scheduled(desks);
    InetSocketAddress listen = desks.configuration().metrics().listen();
    try (StateStore store = desks.store();
        RunMetrics metrics = RunMetrics.longLived();
        @Nullable MetricsEndpoint endpoint =
            listen == null ? null : MetricsEndpoint.listen(listen, metrics::text);
        DueRuns runs = new DueRuns(context, desks, store, metrics)) {
      if (endpoint != null && listen != null) {
        context.say("Metrics at http://" + listen.getHostString() + ":" + listen.getPort());
      }
      Optional<DataSource> shared = store.sharedDatabase();
      if (shared.isPresent()) {
        new SharedWorker(context, runs, jobs, shared.get(), threads).work(once);
      } else {
        new LoneWorker(context, runs, jobs, store).work(once);
      }
      return context.surroundings().stop().requested() ? ExitCode.INTERRUPTED : runs.worst();
    }
  }

  private static List<JobSettings> scheduled(Desks desks) {
    List<JobSettings> jobs =
        desks.configuration().jobs().values().stream()
            .filter(job -> job.schedule() != null)
            .toList();
    if (jobs.isEmpty()) {
      throw new ConfigurationException(
          desks.configuration().file()
              + ": no job has a 'schedule', so a worker has nothing to do; give one, as in"
              + " schedule: \"0 2 * * *\"");
    }
    return jobs;
  }
}
