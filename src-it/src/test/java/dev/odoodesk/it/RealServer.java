package dev.odoodesk.it;

import dev.odoodesk.client.Credential;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.OdooConnection;
import dev.odoodesk.client.Protocol;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A database of a real Odoo server. The server must be up: {@code src-it/odoo up 19}.
 *
 * <p>The script of this module is used, or the one that the system property {@code it.odoo} names.
 */
public record RealServer(int version, URI url, String database, Map<String, String> keys) {
  private static final Map<String, RealServer> SHARED = new ConcurrentHashMap<>();

  /** Whose rights are used; the name is the prefix in the key file. */
  public enum Account {
    /** Settings rights. */
    CONNECTOR,
    /** Helpdesk and project rights only: reads no tracked changes. */
    AGENT
  }

  /** Makes the database anew, with a thousand tickets and a thousand tasks if seeded. */
  public static RealServer fresh(int version, String database, boolean seeded) {
    List<String> command =
        new ArrayList<>(List.of("reset", String.valueOf(version), "--db", database));
    if (seeded) {
      command.add("--seeded");
    }
    run("", command);
    return existing(version, database);
  }

  /**
   * A database for tests that make their own records and look at no others: made anew when it is
   * first asked for, and then shared, because each new one costs seconds.
   */
  public static RealServer shared(int version, String database) {
    return SHARED.computeIfAbsent(
        version + "/" + database, unmade -> fresh(version, database, false));
  }

  /** Makes the database anew, with an add-on that only some databases have. */
  public static RealServer freshWith(int version, String database, String addOn) {
    run("", List.of("reset", String.valueOf(version), "--db", database, "--with", addOn));
    return existing(version, database);
  }

  public static RealServer existing(int version, String database) {
    Map<String, String> settings = settings(version, database);
    try {
      Map<String, String> keys = pairs(Files.readAllLines(Path.of(settings.get("ODOO_KEYS"))));
      return new RealServer(version, URI.create(settings.get("ODOO_URL")), database, keys);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a test needs to know of a server, its PostgreSQL included. */
  public static Map<String, String> settings(int version, String database) {
    return pairs(
        run("", List.of("env", String.valueOf(version), "--db", database)).lines().toList());
  }

  public OdooConnection.Builder connection(Account account, Protocol protocol) {
    return OdooConnection.builder("it")
        .url(url)
        .database(database)
        .user(key(account + "_LOGIN"))
        .credential(Credential.apiKey(key(account + "_API_KEY")))
        .protocol(protocol);
  }

  public OdooClient client(Account account, Protocol protocol) {
    return OdooClient.connect(connection(account, protocol).build());
  }

  /** The protocols that a version speaks. */
  static List<Protocol> protocolsOf(int version) {
    return version >= 19
        ? List.of(Protocol.JSON_2, Protocol.JSON_RPC, Protocol.XML_RPC)
        : List.of(Protocol.JSON_RPC, Protocol.XML_RPC);
  }

  /** Runs SQL and gives rows of columns divided by {@code |}. */
  public List<String> sql(String statement) {
    return run(
            "",
            List.of("sql", String.valueOf(version), "--db", database, "--", "-At", "-c", statement))
        .lines()
        .toList();
  }

  /** Runs a script in Odoo's own shell and gives what it printed. */
  public String shell(String script) {
    return run(script, List.of("shell", String.valueOf(version), "--db", database));
  }

  /** A value of the key file. */
  public String key(String name) {
    String value = keys.get(name);
    if (value == null) {
      throw new IllegalStateException("the key file of " + database + " has no " + name);
    }
    return value;
  }

  private static Map<String, String> pairs(List<String> lines) {
    Map<String, String> pairs = new HashMap<>();
    for (String line : lines) {
      int at = line.indexOf('=');
      if (at > 0) {
        pairs.put(line.substring(0, at), line.substring(at + 1));
      }
    }
    return pairs;
  }

  private static String run(String input, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("it.odoo", new File("odoo").getAbsolutePath()));
    command.addAll(arguments);
    try {
      Path errors = Files.createTempFile("odoo", ".log");
      Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
      try (var stdin = process.getOutputStream()) {
        stdin.write(input.getBytes(StandardCharsets.UTF_8));
      }
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(
            String.join(" ", command) + "\n" + output + Files.readString(errors));
      }
      Files.delete(errors);
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "Odoo " + version + ", " + database;
  }
}
