package dev.odoodesk.sandbox.internal.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.odoodesk.sandbox.internal.orm.Dispatcher;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/** The HTTP server in front of the routes, on the loopback interface only. Thread-safe. */
public final class SandboxServer implements AutoCloseable {
  private static final int THREADS = 8;

  private final HttpServer http;
  private final ExecutorService threads;
  private final Routes routes;

  /**
   * Starts to serve.
   *
   * @param port 0 for a free one
   * @throws IOException if the port cannot be had
   */
  public SandboxServer(Dispatcher dispatcher, int port) throws IOException {
    this.routes = new Routes(dispatcher);
    this.threads =
        Executors.newFixedThreadPool(
            THREADS,
            work -> {
              Thread thread = new Thread(work, "odoo-sandbox");
              thread.setDaemon(true);
              return thread;
            });
    this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    http.setExecutor(threads);
    http.createContext("/", this::handle);
    http.start();
  }

  /** Where it answers. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer = routes.answer(request(exchange));
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.getResponseHeaders().set("Content-Type", answer.contentType());
      try (AnswerStream out =
          new AnswerStream(
              length -> {
                exchange.sendResponseHeaders(answer.status(), length);
                return exchange.getResponseBody();
              })) {
        answer.body().writeTo(out);
      }
    }
  }

  private static Request request(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    InputStream body = exchange.getRequestBody();
    if ("gzip".equals(headers.get("content-encoding"))) {
      body = new GZIPInputStream(body);
    }
    return new Request(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        query(exchange.getRequestURI().getRawQuery()),
        headers,
        body);
  }

  private static Map<String, String> query(@org.jspecify.annotations.Nullable String raw) {
    Map<String, String> query = new HashMap<>();
    for (String part : raw == null ? new String[0] : raw.split("&", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        query.put(
            part.substring(0, equals),
            URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return query;
  }

  /** Stops, and frees the port. */
  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }
}
