package dev.odoodesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be wrong with a connection: cause and remedy in a line, and the exit code. */
class ConnectionErrorsTest {
  @ParameterizedTest
  @ValueSource(strings = {"json-2", "json-rpc", "xml-rpc"})
  @Retention(RetentionPolicy.RUNTIME)
  @interface EachProtocol {}

  private static final String SECRET = "hunter2-hunter2";

  @TempDir Path folder;
  private SandboxDesk odoo;

  @BeforeEach
  void start() {
    odoo = SandboxDesk.start(folder, 19);
  }

  @AfterEach
  void stop() {
    odoo.close();
  }

  @EachProtocol
  void soundConnection_butNoFields_isNamed(String protocol) {
    odoo.configure(protocol, "admin");
    Desk.Result result = odoo.desk().run("doctor");
    assertThat(result.code()).isEqualTo(ExitCode.FAILED.code());
    assertThat(result.out()).contains("lacks x_odoodesk_", "odoo-desk setup", "Odoo 19");
    odoo.json("setup", "--yes", "-o", "json");
    assertThat(odoo.desk().run("doctor").code()).isZero();
    assertThat(odoo.desk().run("doctor", "--write-test", "--yes").out()).contains("write test");
  }

  @EachProtocol
  void wrongKey(String protocol) {
    odoo.configure(protocol, "admin");
    both(ExitCode.CONFIGURATION, SECRET, "key");
  }

  @EachProtocol
  void wrongUser(String protocol) {
    odoo.configure(protocol, "admin");
    odoo.json("setup", "--yes", "-o", "json");
    odoo.configure(protocol, "nobody");
    both(ExitCode.CONFIGURATION, "sandbox", "user");
  }

  @EachProtocol
  void wrongDatabase(String protocol) {
    odoo.configure(protocol, "admin");
    odoo.write(odoo.configuration().replace("database: sandbox", "database: nowhere"));
    both(ExitCode.CONFIGURATION, "sandbox", "database");
  }

  @EachProtocol
  void missingAuthorities(String protocol) {
    odoo.configure(protocol, "admin");
    String file = "ca-file: missing.pem\n    protocol";
    odoo.write(odoo.configuration().replaceFirst("protocol", file));
    both(ExitCode.CONFIGURATION, "sandbox", "missing.pem does not exist");
  }

  @Test
  void databaseThatJson2CannotName() {
    odoo.configure("json-2", "admin");
    odoo.write(odoo.configuration().replace("database: sandbox", "database: señal"));
    both(ExitCode.CONFIGURATION, "sandbox", "use the protocol json-rpc");
  }

  @EachProtocol
  void serverDown(String protocol) throws IOException {
    odoo.configure(protocol, "admin");
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      point("http://127.0.0.1:" + free.getLocalPort());
    }
    both(ExitCode.FAILED, "sandbox", "server runs");
  }

  @EachProtocol
  void unknownHost(String protocol) {
    odoo.configure(protocol, "admin");
    point("http://no-such-host.invalid");
    both(ExitCode.CONFIGURATION, "sandbox", "host name");
  }

  @EachProtocol
  void loginPage(String protocol) throws IOException {
    odoo.configure(protocol, "admin");
    HttpServer server = pages(200, "<html><body>Please log in</body></html>");
    try {
      point("http://127.0.0.1:" + server.getAddress().getPort());
      both(ExitCode.FAILED, "sandbox", "login page");
    } finally {
      server.stop(0);
    }
  }

  @EachProtocol
  void anotherWebSite(String protocol) throws IOException {
    odoo.configure(protocol, "admin");
    HttpServer server = pages(404, "<html><body>Not found</body></html>");
    try {
      point("http://127.0.0.1:" + server.getAddress().getPort());
      both(ExitCode.CONFIGURATION, "sandbox", "URL");
    } finally {
      server.stop(0);
    }
  }

  @EachProtocol
  void missingSettingsRights(String protocol) {
    odoo.configure(protocol, "agent");
    Desk.Result result = odoo.desk().environment("SANDBOX_KEY", "agent").run("setup", "--yes");
    oneLine(result, ExitCode.FAILED);
    assertThat(result.err()).contains("settings rights");
  }

  private void both(ExitCode code, String secret, String remedy) {
    Desk.Result sync = odoo.desk().environment("SANDBOX_KEY", secret).run("sync");
    oneLine(sync, code);
    assertThat(sync.err()).contains(remedy);
    Desk.Result doctor = odoo.desk().environment("SANDBOX_KEY", secret).run("doctor", "-o", "json");
    assertThat(doctor.code()).as(doctor.out()).isEqualTo(code.code());
    assertThat(doctor.out()).contains("\"problem\"").contains(remedy);
    assertThat(sync.err() + doctor.out() + doctor.err()).doesNotContain(SECRET);
  }

  private static void oneLine(Desk.Result result, ExitCode code) {
    assertThat(result.code()).as(result.err()).isEqualTo(code.code());
    assertThat(result.err().lines().filter(line -> line.startsWith("odoo-desk: "))).hasSize(1);
    assertThat(result.err()).doesNotContain("\tat ").doesNotContain("unexpected error");
  }

  private void point(String url) {
    odoo.write(odoo.configuration().replaceFirst("url: .*", "url: " + url));
  }

  private static HttpServer pages(int status, String html) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return server;
  }
}
