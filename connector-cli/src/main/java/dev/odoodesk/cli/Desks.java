package dev.odoodesk.cli;

import dev.odoodesk.OdooDesk;
import dev.odoodesk.cli.config.Configuration;
import dev.odoodesk.cli.config.ConfigurationException;
import dev.odoodesk.cli.config.ConnectionSettings;
import dev.odoodesk.cli.config.JobSettings;
import dev.odoodesk.cli.config.WriteTarget;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.helpdesk.TicketScope;
import dev.odoodesk.policy.PolicyFile;
import dev.odoodesk.policy.PolicyReader;
import dev.odoodesk.sla.SlaPolicy;
import dev.odoodesk.store.StateStore;
import dev.odoodesk.sync.SyncJob;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns what the configuration says into the library's connections, scopes and jobs. */
public final class Desks {
  private final Context context;
  private final Configuration configuration;

  private Desks(Context context, Configuration configuration) {
    this.context = context;
    this.configuration = configuration;
  }

  /** Reads the configuration. */
  public static Desks of(Context context) {
    return new Desks(context, context.configuration());
  }

  /** The configuration itself. */
  public Configuration configuration() {
    return configuration;
  }

  /** The connection that the options choose, or the only one. */
  public ConnectionSettings connection() {
    return configuration.connection(context.options().connection());
  }

  /** The job of a name, or the only one. */
  public JobSettings job(@Nullable String name) {
    return configuration.job(name);
  }

  /** The connection of a job, unless the options choose another. */
  public ConnectionSettings connectionOf(JobSettings job) {
    String chosen = context.options().connection();
    return configuration.connection(chosen == null ? job.connection() : chosen);
  }

  /** Opens a desk for looking; nothing is sent yet, and nothing is remembered. */
  public OdooDesk open(ConnectionSettings connection) {
    return OdooDesk.over(client(connection));
  }

  /** Opens a desk that remembers its runs; nothing is sent yet. */
  public OdooDesk open(ConnectionSettings connection, StateStore store) {
    return OdooDesk.over(client(connection), store, context.surroundings().clock());
  }

  private OdooClient client(ConnectionSettings connection) {
    return OdooClient.connect(
        new Connections(context).of(configuration, connection), context.surroundings().clock());
  }

  /** Where runs are remembered; close it after use. */
  public StateStore store() {
    return new Stores(context).open(configuration);
  }

  /** The job as the library takes it; {@code --as-of} is applied. */
  public SyncJob syncJob(JobSettings job) throws IOException {
    return SyncJob.builder(job.name(), scope(job), policy(job.policy()))
        .write(
            job.write().stream()
                .map(WriteTarget::key)
                .map(dev.odoodesk.sync.WriteTarget::ofKey)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()))
        .asOf(context.options().asOf())
        .build();
  }

  /** The tickets of a job. */
  public TicketScope scope(JobSettings job) {
    if (!job.projects().isEmpty()) {
      return TicketScope.projects(job.projects());
    }
    return job.teams().isEmpty()
        ? everything(configuration.connection(job.connection()))
        : TicketScope.teams(job.teams());
  }

  /** All tickets of a connection, which are tasks where its flavour says so. */
  public TicketScope everything(ConnectionSettings connection) {
    return ConnectionSettings.PROJECT_TASK.equals(connection.flavour())
        ? TicketScope.allProjects()
        : TicketScope.allTeams();
  }

  /** Reads the policy of a file. */
  public static SlaPolicy policy(Path file) throws IOException {
    return policyFile(file).policy();
  }

  /** Reads a policy file. */
  public static PolicyFile policyFile(Path file) throws IOException {
    try {
      return PolicyReader.read(file);
    } catch (NoSuchFileException e) {
      throw new ConfigurationException("there is no policy file " + file);
    }
  }

  /** The jobs of a connection. */
  public List<JobSettings> jobsOf(ConnectionSettings connection) {
    return configuration.jobs().values().stream()
        .filter(job -> job.connection().equals(connection.name()))
        .toList();
  }
}
