package dev.odoodesk.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands between a client and a server, hands everything through and keeps the requests, in memory
 * only: they carry keys and cookies. Thread-safe.
 */
final class RecordingProxy implements AutoCloseable {
  /** Belong to one connection, not to the request, or are set by whoever sends it. */
  private static final Set<String> HOP_BY_HOP =
      Set.of(
          "host",
          "connection",
          "content-length",
          "transfer-encoding",
          "upgrade",
          "http2-settings",
          "expect");

  private final URI server;
  private final HttpServer listener;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final List<Recorded> requests = new CopyOnWriteArrayList<>();

  RecordingProxy(URI server) throws IOException {
    this.server = server;
    listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    listener.createContext("/", this::handThrough);
    listener.setExecutor(threads);
    listener.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + listener.getAddress().getPort());
  }

  /** What was sent since the last call of this method, in order. */
  List<Recorded> takeRequests() {
    List<Recorded> taken = List.copyOf(requests);
    requests.clear();
    return taken;
  }

  private void handThrough(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      exchange
          .getRequestHeaders()
          .forEach((name, values) -> headers.put(name, String.join(", ", values)));
      headers.keySet().removeIf(name -> HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT)));
      Recorded request =
          new Recorded(
              exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body);
      requests.add(request);

      HttpResponse<byte[]> answer =
          client.send(request.to(server), HttpResponse.BodyHandlers.ofByteArray());
      answer
          .headers()
          .map()
          .forEach(
              (name, values) -> {
                if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                  values.forEach(value -> exchange.getResponseHeaders().add(name, value));
                }
              });
      exchange.sendResponseHeaders(
          answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
      exchange.getResponseBody().write(answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void close() {
    listener.stop(0);
    threads.shutdownNow();
  }

  /** One request as it was sent; every body that Odoo takes is UTF-8 text. */
  record Recorded(String method, String path, Map<String, String> headers, String body) {
    private HttpRequest to(URI server) {
      HttpRequest.Builder builder =
          HttpRequest.newBuilder(server.resolve(path))
              .method(method, HttpRequest.BodyPublishers.ofString(body));
      headers.forEach(builder::header);
      return builder.build();
    }

    @Override
    public String toString() {
      return method + " " + path + ", " + body.length() + " characters";
    }
  }
}
