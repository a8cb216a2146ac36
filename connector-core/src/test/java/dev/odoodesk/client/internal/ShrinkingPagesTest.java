package dev.odoodesk.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.odoodesk.client.Credential;
import dev.odoodesk.client.OdooConnection;
import dev.odoodesk.client.Protocol;
import dev.odoodesk.client.Record;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two pages that shrink at the same time, each to a size of its own. */
class ShrinkingPagesTest {
  private static final int PAGE = 2000;
  private static final int RECORDS = 3 * PAGE;
  private static final int LARGEST_ANSWER = 100_000;

  private final CountDownLatch firstIsDownToAQuarter = new CountDownLatch(1);
  private final CountDownLatch secondIsDownToAHalf = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void twoPagesThatShrinkAtATime_loseNothing() {
    OdooConnection connection =
        OdooConnection.builder("shrinking")
            .url(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
            .database("db")
            .user("ann")
            .credential(Credential.apiKey(StubOdoo.KEY))
            .protocol(Protocol.JSON_2)
            .maxParallel(2)
            .maxResponseBytes(LARGEST_ANSWER)
            .build();
    try (ConnectedClient client = new ConnectedClient(connection, new FakeTime().surroundings())) {
      List<Long> read =
          client.model("project.task").query().pageSize(PAGE).stream().map(Record::id).toList();
      assertThat(read).isEqualTo(LongStream.rangeClosed(1, RECORDS).boxed().toList());
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    byte[] body =
        body(path.substring(path.lastIndexOf('/') + 1), request).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private String body(String method, String request) {
    return switch (method) {
      case "version" -> "{\"version\":\"19.0\"}";
      case "context_get" -> "{\"uid\":7}";
      case "read" -> "[{\"id\":7,\"login\":\"ann\"}]";
      case "fields_get" -> "{\"name\":{\"type\":\"char\"}}";
      default -> records(method, JsonMapper.shared().readTree(request));
    };
  }

  private String records(String method, JsonNode request) {
    long after = bound(request, ">", 0);
    long limit = request.get("limit").asLong();
    if (method.equals("search_read") && meet(after, limit)) {
      return " ".repeat(LARGEST_ANSWER + 1);
    }
    long last = Math.min(after + limit, bound(request, "<=", RECORDS));
    boolean rows = method.equals("search_read");
    return LongStream.rangeClosed(after + 1, last)
        .mapToObj(id -> rows ? "{\"id\":" + id + ",\"name\":\"\"}" : String.valueOf(id))
        .collect(Collectors.joining(",", "[", "]"));
  }

  /**
   * Lets the second page shrink to a half while the first waits for its quarter.
   *
   * @return whether the page is too large
   */
  private boolean meet(long after, long limit) {
    if (after == PAGE && limit == PAGE / 4) {
      firstIsDownToAQuarter.countDown();
      await(secondIsDownToAHalf);
    } else if (after == 2 * PAGE && limit == PAGE) {
      await(firstIsDownToAQuarter);
    } else if (after == 2 * PAGE && limit == PAGE / 2) {
      secondIsDownToAHalf.countDown();
    }
    return (after == PAGE && limit > PAGE / 4) || (after == 2 * PAGE && limit > PAGE / 2);
  }

  private static void await(CountDownLatch other) {
    try {
      assertThat(other.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static long bound(JsonNode request, String operator, long otherwise) {
    for (JsonNode term : request.get("domain")) {
      if (term.get(0).asString().equals("id") && term.get(1).asString().equals(operator)) {
        return term.get(2).asLong();
      }
    }
    return otherwise;
  }
}
