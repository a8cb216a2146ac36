package dev.odoodesk.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged jar as a process, in a folder of its own. */
final class JarProcess implements AutoCloseable {
  private static final Path JAR = Path.of("target/odoo-desk.jar").toAbsolutePath();
  private static final Duration LONGEST = Duration.ofMinutes(3);

  private final Process process;
  private final Path out;
  private final Path err;

  private JarProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /** What it printed and ended with. */
  record Result(int code, String out, String err) {}

  static Path jar() {
    return JAR;
  }

  static JarProcess start(Path folder, Map<String, String> environment, String... arguments)
      throws IOException {
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xmx256m", "-jar", JAR.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
    return new JarProcess(builder.start(), out, err);
  }

  static Result run(Path folder, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    try (JarProcess process = start(folder, environment, arguments)) {
      return process.result();
    }
  }

  /** Waits until something was printed on one of the two streams. */
  void awaitText(String text) throws IOException, InterruptedException {
    Instant latest = Instant.now().plus(LONGEST);
    while (!(Files.readString(out) + Files.readString(err)).contains(text)) {
      if (!process.isAlive() || Instant.now().isAfter(latest)) {
        throw new AssertionError("never printed " + text + ": " + result());
      }
      process.waitFor(50, TimeUnit.MILLISECONDS);
    }
  }

  /** Sends a signal such as {@code INT}. */
  void signal(String name) throws IOException, InterruptedException {
    Process kill = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start();
    if (kill.waitFor() != 0) {
      throw new AssertionError("kill: " + firstLine(kill));
    }
  }

  Result result() throws IOException, InterruptedException {
    if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("still running: " + Files.readString(err));
    }
    return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  String outSoFar() throws IOException {
    return Files.readString(out);
  }

  private static String firstLine(Process process) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      return String.valueOf(reader.readLine());
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
