package dev.odoodesk.cli.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns the text of a configuration file into {@link Configuration}, refusing what is not known.
 */
final class ConfigurationReader {
  private final Path file;
  private final Path folder;
  private final List<String> problems = new ArrayList<>();

  private ConfigurationReader(Path file) {
    this.file = file;
    Path parent = file.toAbsolutePath().getParent();
    this.folder = parent == null ? Path.of("/") : parent;
  }

  /**
   * Reads a whole file.
   *
   * @throws ConfigurationException with one line for each thing that is wrong
   */
  static Configuration read(Path file, String content) {
    return new ConfigurationReader(file).read(content);
  }

  private Configuration read(String content) {
    Node root = YamlReader.read(file.toString(), content);
    if (!(root instanceof Node.Mapping mapping)) {
      throw new ConfigurationException(
          root.place() + ": must be a group of keys but is " + root.kind());
    }
    Section top = new Section("the file", mapping, problems);
    Map<String, ConnectionSettings> connections = new LinkedHashMap<>();
    ConnectionReader connectionReader = new ConnectionReader(folder);
    entries(top, "connections")
        .forEach((name, section) -> put(connections, name, connectionReader.read(name, section)));
    Map<String, JobSettings> jobs = new LinkedHashMap<>();
    JobReader jobReader = new JobReader(folder);
    entries(top, "jobs").forEach((name, section) -> put(jobs, name, jobReader.read(name, section)));
    StoreSettings store = new StoreReader(folder).read(top);
    LogSettings logging = LogReader.read(top);
    MetricsSettings metrics = MetricsReader.read(top, folder);
    NotifySettings notify = NotifyReader.read(top);
    ReportSettings reports = new ReportReader(folder).read(top);
    top.finish();
    jobs.values().forEach(job -> checkConnection(top, job, connections));
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    return new Configuration(
        file,
        Collections.unmodifiableMap(connections),
        Collections.unmodifiableMap(jobs),
        store,
        logging,
        metrics,
        notify,
        reports);
  }

  private static Map<String, Section> entries(Section top, String key) {
    Section section = top.section(key);
    return section == null ? Map.of() : section.sections();
  }

  private static <T> void put(Map<String, T> map, String name, @Nullable T value) {
    if (value != null) {
      map.put(name, value);
    }
  }

  private void checkConnection(
      Section top, JobSettings job, Map<String, ConnectionSettings> connections) {
    if (problems.isEmpty() && !connections.containsKey(job.connection())) {
      top.problem(
          "jobs",
          "job '"
              + job.name()
              + "' names the connection '"
              + job.connection()
              + "', which is not there"
              + Suggestion.question(job.connection(), connections.keySet()));
    }
    ConnectionSettings connection = connections.get(job.connection());
    if (connection != null) {
      checkFlavour(top, job, connection.flavour());
    }
  }

  private void checkFlavour(Section top, JobSettings job, @Nullable String flavour) {
    if (flavour == null || flavour.equals("auto")) {
      return;
    }
    boolean tasks = flavour.equals(ConnectionSettings.PROJECT_TASK);
    if (tasks ? !job.teams().isEmpty() : !job.projects().isEmpty()) {
      top.problem(
          "jobs",
          "job '%s' names %s, but its connection is said to be of the flavour %s: name %s"
              .formatted(
                  job.name(), tasks ? "teams" : "projects", flavour, tasks ? "projects" : "teams"));
    }
  }
}
