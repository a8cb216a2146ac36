package dev.odoodesk.cli.notify;

import dev.odoodesk.cli.log.Secrets;
import dev.odoodesk.cli.output.SafeText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts a command with the notice on its standard input. Its arguments are those of the
 * configuration and no others, and it does not inherit variables that hold our secrets.
 */
final class CommandHook implements Hook {
  private static final int MOST_SAID = 500;

  private final List<String> command;
  private final Path folder;
  private final Duration timeout;
  private final Secrets secrets;

  CommandHook(List<String> command, Path folder, Duration timeout, Secrets secrets) {
    this.command = List.copyOf(command);
    this.folder = folder;
    this.timeout = timeout;
    this.secrets = secrets;
  }

  @Override
  public void send(String json) throws IOException {
    // Files rather than pipes: a command that neither reads nor ends cannot hold us up.
    Path input = Files.createTempFile("odoo-desk-notice-", ".json");
    Path output = Files.createTempFile("odoo-desk-notice-", ".out");
    try {
      Files.writeString(input, json);
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectInput(input.toFile())
              .redirectOutput(output.toFile());
      builder.environment().values().removeIf(secrets::areIn);
      await(builder.start(), output);
    } finally {
      Files.deleteIfExists(input);
      Files.deleteIfExists(output);
    }
  }

  private void await(Process process, Path output) throws IOException {
    try {
      if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
        end(process);
        throw new IOException("it did not end within " + timeout.toSeconds() + " s");
      }
    } catch (InterruptedException e) {
      end(process);
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while it ran", e);
    }
    if (process.exitValue() != 0) {
      throw new IOException("it ended with " + process.exitValue() + said(output));
    }
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private String said(Path output) throws IOException {
    try (InputStream in = Files.newInputStream(output)) {
      String text = new String(in.readNBytes(MOST_SAID), StandardCharsets.UTF_8).strip();
      return text.isEmpty() ? "" : ": " + SafeText.line(secrets.hide(text));
    }
  }

  @Override
  public String toString() {
    return "command " + command.get(0);
  }
}
