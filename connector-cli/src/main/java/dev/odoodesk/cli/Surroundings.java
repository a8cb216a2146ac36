package dev.odoodesk.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * What a command sees of the process it runs in. Commands use nothing else of it, so a test can run
 * them side by side in one JVM.
 *
 * @param out data goes here
 * @param err messages, questions and progress go here
 * @param in answers and piped input come from here
 * @param terminals which of the three are a terminal
 * @param environment environment variables
 * @param directory the working directory
 * @param home the user's home directory
 * @param clock the machine's clock; time that matters is the server's
 * @param stop tells when a person or the system asked the process to end
 */
public record Surroundings(
    PrintWriter out,
    PrintWriter err,
    InputStream in,
    Terminals terminals,
    Map<String, String> environment,
    Path directory,
    Path home,
    Clock clock,
    StopSignal stop) {

  /** The surroundings of this process. */
  public static Surroundings ofProcess(StopSignal stop) {
    return new Surroundings(
        ProcessStreams.standardOutput(),
        ProcessStreams.standardError(),
        System.in,
        Terminals.ofProcess(),
        System.getenv(),
        Path.of("").toAbsolutePath(),
        Path.of(System.getProperty("user.home", ".")),
        Clock.systemUTC(),
        stop);
  }

  /** The folder of this user's settings: {@code $XDG_CONFIG_HOME}, {@code %APPDATA%}, or usual. */
  public Path settingsFolder() {
    String xdg = environment.getOrDefault("XDG_CONFIG_HOME", "");
    if (!xdg.isBlank()) {
      return Path.of(xdg).resolve("odoo-desk");
    }
    String appData = environment.getOrDefault("APPDATA", "");
    if (!appData.isBlank()) {
      return Path.of(appData).resolve("odoo-desk");
    }
    return home.resolve(".config").resolve("odoo-desk");
  }

  /** The folder of what is kept for this user: {@code $XDG_STATE_HOME}, or usual. */
  public Path stateFolder() {
    String xdg = environment.getOrDefault("XDG_STATE_HOME", "");
    if (!xdg.isBlank()) {
      return Path.of(xdg).resolve("odoo-desk");
    }
    String local = environment.getOrDefault("LOCALAPPDATA", "");
    if (!local.isBlank()) {
      return Path.of(local).resolve("odoo-desk");
    }
    return home.resolve(".local").resolve("state").resolve("odoo-desk");
  }
}
