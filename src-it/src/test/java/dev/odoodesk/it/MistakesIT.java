package dev.odoodesk.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.odoodesk.client.Protocol;
import dev.odoodesk.it.RealServer.Account;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What people get wrong about a connection: the packaged command names cause and remedy in one line
 * and ends with the code that says whose turn it is. On both servers, over each protocol.
 */
class MistakesIT {
  private static final int FAILED = 1;
  private static final int CONFIGURATION = 5;
  private static final String WRONG = "hunter2-hunter2";

  @TempDir Path folder;

  static Stream<Arguments> ways() {
    return Stream.of(19, 14)
        .flatMap(
            version -> {
              RealServer server = RealServer.shared(version, "it_mistakes_" + version);
              return RealServer.protocolsOf(version).stream()
                  .map(protocol -> Arguments.of(server, protocol));
            });
  }

  /** A connection of the configuration, with one thing or another wrong. */
  private record Connection(
      String url, String database, String user, String kind, String secret, String protocol) {
    static Connection sound(RealServer server, Account account, Protocol protocol) {
      return new Connection(
          server.url().toString(),
          server.database(),
          server.key(account + "_LOGIN"),
          "api-key",
          server.key(account + "_API_KEY"),
          protocol.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    Connection withUrl(String other) {
      return new Connection(other, database, user, kind, secret, protocol);
    }

    Connection withDatabase(String other) {
      return new Connection(url, other, user, kind, secret, protocol);
    }

    Connection withSecret(String otherKind, String other) {
      return new Connection(url, database, user, otherKind, other, protocol);
    }
  }

  private record Ended(int code, String out, String err) {}

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("ways")
  void wrongPath(RealServer server, Protocol protocol) throws Exception {
    Connection sound = Connection.sound(server, Account.CONNECTOR, protocol);
    bothSay(sound.withUrl(server.url() + "/no/such/place"), CONFIGURATION, "URL");
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("ways")
  void wrongHost(RealServer server, Protocol protocol) throws Exception {
    Connection sound = Connection.sound(server, Account.CONNECTOR, protocol);
    bothSay(sound.withUrl("http://no-such-host.invalid"), CONFIGURATION, "host name");
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("ways")
  void wrongDatabase(RealServer server, Protocol protocol) throws Exception {
    Connection sound = Connection.sound(server, Account.CONNECTOR, protocol);
    bothSay(sound.withDatabase("no_such_database"), CONFIGURATION, "database");
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("ways")
  void wrongKey(RealServer server, Protocol protocol) throws Exception {
    Connection sound = Connection.sound(server, Account.CONNECTOR, protocol);
    bothSay(sound.withSecret("api-key", WRONG), CONFIGURATION, "key");
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("ways")
  void wrongPassword(RealServer server, Protocol protocol) throws Exception {
    if (protocol == Protocol.JSON_2) {
      // Takes keys only, which is a mistake of its own
      Connection sound = Connection.sound(server, Account.CONNECTOR, protocol);
      bothSay(sound.withSecret("password", WRONG), CONFIGURATION, "API key");
      return;
    }
    Connection sound = Connection.sound(server, Account.CONNECTOR, protocol);
    bothSay(sound.withSecret("password", WRONG), CONFIGURATION, "password");
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("ways")
  void missingRights(RealServer server, Protocol protocol) throws Exception {
    Connection agent = Connection.sound(server, Account.AGENT, protocol);
    write(agent);
    oneLine(run(agent.secret(), "setup", "--yes"), FAILED, "settings rights");
    oneLine(run(agent.secret(), "sync"), FAILED, "odoo-desk setup");
    Ended doctor = run(agent.secret(), "doctor");
    assertThat(doctor.code()).as(doctor.out()).isEqualTo(FAILED);
    assertThat(doctor.out()).contains("odoo-desk setup", "may not read tracked changes");
    clean(agent, doctor);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("ways")
  void serverDown(RealServer server, Protocol protocol) throws Exception {
    Connection sound = Connection.sound(server, Account.CONNECTOR, protocol);
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    bothSay(sound.withUrl("http://127.0.0.1:" + port), FAILED, "server runs");
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("ways")
  void loginPage(RealServer server, Protocol protocol) throws Exception {
    Connection sound = Connection.sound(server, Account.CONNECTOR, protocol);
    HttpServer page =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] html =
        "<html><title>Sign in</title><form></form></html>".getBytes(StandardCharsets.UTF_8);
    page.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, html.length);
          exchange.getResponseBody().write(html);
          exchange.close();
        });
    page.start();
    try {
      bothSay(
          sound.withUrl("http://127.0.0.1:" + page.getAddress().getPort()), FAILED, "login page");
    } finally {
      page.stop(0);
    }
  }

  private void bothSay(Connection connection, int code, String remedy) throws Exception {
    write(connection);
    oneLine(run(connection.secret(), "sync"), code, remedy);
    Ended doctor = run(connection.secret(), "doctor");
    assertThat(doctor.code()).as(doctor.out() + doctor.err()).isEqualTo(code);
    assertThat(doctor.out() + doctor.err()).contains(remedy);
    clean(connection, doctor);
  }

  private static void oneLine(Ended ended, int code, String remedy) {
    assertThat(ended.code()).as(ended.err()).isEqualTo(code);
    assertThat(ended.err()).hasLineCount(1).startsWith("odoo-desk: ").contains(remedy);
    assertThat(ended.out() + ended.err()).doesNotContain("\tat ", "Traceback", "Exception");
  }

  private static void clean(Connection connection, Ended ended) {
    assertThat(ended.out() + ended.err()).doesNotContain("\tat ", "Traceback", connection.secret());
  }

  private void write(Connection connection) throws IOException {
    Files.copy(
        Path.of("../examples/policies/platinum-four-levels.yaml"),
        folder.resolve("policy.yaml"),
        StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(
        folder.resolve("odoo-desk.yaml"),
        """
        connections:
          it:
            url: %s
            database: %s
            user: %s
            %s: ${env:ODOO_SECRET}
            protocol: %s
        jobs:
          nightly: { connection: it, policy: policy.yaml }
        store: state.db
        """
            .formatted(
                connection.url(),
                connection.database(),
                connection.user(),
                connection.kind(),
                connection.protocol()));
  }

  private Ended run(String secret, String... arguments) throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", "-jar"));
    command.add(Path.of("../connector-cli/target/odoo-desk.jar").toAbsolutePath().toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("ODOO_SECRET", secret);
    Process process = builder.start();
    try {
      assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
      return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    } finally {
      process.destroyForcibly();
    }
  }
}
