package dev.odoodesk.cli.config;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the configuration file says.
 *
 * @param file where it was read from
 * @param connections by name, in the order of the file
 * @param jobs by name, in the order of the file
 * @param store where state is kept, if said
 * @param logging how the log looks
 * @param metrics where figures go
 * @param notifications who is told of what
 * @param reports the reports that are written after each run, if said
 */
public record Configuration(
    Path file,
    Map<String, ConnectionSettings> connections,
    Map<String, JobSettings> jobs,
    @Nullable StoreSettings store,
    LogSettings logging,
    MetricsSettings metrics,
    NotifySettings notifications,
    @Nullable ReportSettings reports) {

  /** The folder that relative paths are relative to. */
  public Path folder() {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? Path.of("/") : parent;
  }

  /**
   * The connection of a name, or the only one where no name is given.
   *
   * @throws ConfigurationException where there is none such, or several and no name
   */
  public ConnectionSettings connection(@Nullable String name) {
    return choose("connection", "--connection NAME", name, connections);
  }

  /**
   * The job of a name, or the only one where no name is given.
   *
   * @throws ConfigurationException where there is none such, or several and no name
   */
  public JobSettings job(@Nullable String name) {
    return choose("job", "its name", name, jobs);
  }

  private <T> T choose(String what, String how, @Nullable String name, Map<String, T> known) {
    if (known.isEmpty()) {
      throw new ConfigurationException(
          file + ": no " + what + " is configured; 'odoo-desk init' shows how");
    }
    if (name == null) {
      if (known.size() > 1) {
        throw new ConfigurationException(
            "several " + what + "s are configured; choose with " + how + ": " + names(known));
      }
      return known.values().iterator().next();
    }
    T found = known.get(name);
    if (found == null) {
      throw new ConfigurationException(
          file
              + ": no "
              + what
              + " '"
              + name
              + "'"
              + Suggestion.question(name, known.keySet())
              + " There is: "
              + names(known));
    }
    return found;
  }

  private static String names(Map<String, ?> known) {
    return String.join(", ", known.keySet());
  }
}
