package dev.odoodesk.cli;

import dev.odoodesk.sandbox.OdooSandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A folder with a configuration for a sandbox that runs, and the shipped policy. */
public final class SandboxDesk implements AutoCloseable {
  public static final Instant MOMENT = Instant.parse("2026-07-01T10:00:00Z");
  private static final Path POLICY = Path.of("../examples/policies/platinum-four-levels.yaml");

  private final OdooSandbox sandbox;
  private final Path folder;

  private SandboxDesk(OdooSandbox sandbox, Path folder) {
    this.sandbox = sandbox;
    this.folder = folder;
  }

  /** Sixty tickets and tasks of a version, as of {@link #MOMENT}. */
  public static SandboxDesk start(Path folder, int version) {
    Clock clock = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), MOMENT));
    OdooSandbox sandbox = OdooSandbox.builder().version(version).tickets(60).clock(clock).start();
    SandboxDesk desk = new SandboxDesk(sandbox, folder);
    try {
      Files.copy(POLICY, folder.resolve("policy.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    desk.configure("auto", OdooSandbox.USER);
    return desk;
  }

  /** Writes the configuration anew. */
  public void configure(String protocol, String user) {
    write(
        """
        connections:
          sandbox:
            url: %s
            database: sandbox
            user: %s
            api-key: ${env:SANDBOX_KEY}
            protocol: %s
        jobs:
          nightly:
            connection: sandbox
            policy: policy.yaml
        """
            .formatted(sandbox.url(), user, protocol));
  }

  public void write(String configuration) {
    try {
      Files.writeString(folder.resolve("odoo-desk.yaml"), configuration);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String configuration() {
    try {
      return Files.readString(folder.resolve("odoo-desk.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public OdooSandbox sandbox() {
    return sandbox;
  }

  /** A command line ready to run. */
  public Desk desk() {
    return new Desk(folder).environment("SANDBOX_KEY", "sandbox");
  }

  /** Runs a command that is to succeed, and reads its JSON. */
  public JsonNode json(String... arguments) {
    Desk.Result result = desk().run(arguments);
    if (result.code() != 0) {
      throw new AssertionError(result.toString());
    }
    return JsonMapper.shared().readTree(result.out());
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
