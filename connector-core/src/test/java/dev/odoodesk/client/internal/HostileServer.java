package dev.odoodesk.client.internal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.odoodesk.client.Credential;
import dev.odoodesk.client.OdooConnection;
import dev.odoodesk.client.OdooModel;
import dev.odoodesk.client.Protocol;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that logs anybody in and then sends what it likes, without end if it likes. */
final class HostileServer implements AutoCloseable {
  private final Protocol protocol;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final ConnectedClient client;
  private final int status;

  HostileServer(Protocol protocol, boolean gzip, BodyWriter hostile) {
    this(protocol, 200, gzip, hostile);
  }

  HostileServer(Protocol protocol, int status, boolean gzip, BodyWriter hostile) {
    this.protocol = protocol;
    this.status = status;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    server.setExecutor(threads);
    server.createContext("/", exchange -> answer(exchange, gzip, hostile));
    server.start();
    OdooConnection connection =
        OdooConnection.builder("hostile")
            .url(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
            .database("db")
            .user("ann")
            .credential(Credential.apiKey(StubOdoo.KEY))
            .protocol(protocol)
            .build();
    client = new ConnectedClient(connection, new FakeTime().surroundings());
  }

  /** Writes a body until it has had enough. */
  @FunctionalInterface
  interface BodyWriter {
    /** Writes it. */
    void write(OutputStream out) throws IOException;
  }

  private void answer(HttpExchange exchange, boolean gzip, BodyWriter hostile) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", mediaType(path));
    boolean login =
        path.endsWith("/common")
            || path.endsWith("context_get")
            || path.equals(StubOdoo.OWN_LOGIN)
            || request.contains("authenticate");
    if (path.startsWith("/web/") || login) {
      byte[] body = friendly(path).getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    } else {
      if (gzip) {
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      }
      exchange.sendResponseHeaders(status, 0);
      hostile.write(exchange.getResponseBody());
    }
    exchange.close();
  }

  private static String mediaType(String path) {
    return path.startsWith("/xmlrpc") ? "text/xml" : "application/json";
  }

  private String friendly(String path) {
    if (path.startsWith("/web/")) {
      return "{\"version\":\"19.0\"}";
    }
    if (path.equals(StubOdoo.OWN_LOGIN)) {
      return "[{\"id\":7,\"login\":\"ann\"}]";
    }
    return switch (protocol) {
      case JSON_2 -> "{\"uid\":7}";
      case XML_RPC ->
          "<?xml version='1.0'?><methodResponse><params><param><value><int>7</int></value></param>"
              + "</params></methodResponse>";
      default -> "{\"result\":7}";
    };
  }

  OdooModel model() {
    return client.model("project.task");
  }

  @Override
  public void close() {
    client.close();
    server.stop(0);
    threads.shutdownNow();
  }
}
