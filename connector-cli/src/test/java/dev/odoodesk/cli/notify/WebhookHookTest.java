package dev.odoodesk.cli.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookHookTest {
  private final List<String> taken = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch closing = new CountDownLatch(1);
  private HttpServer server;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          taken.add(
              exchange.getRequestMethod()
                  + " "
                  + exchange.getRequestHeaders().getFirst("Authorization")
                  + " "
                  + body);
          if (path.equals("/silent")) {
            await();
          }
          exchange.getResponseHeaders().set("Location", "/elsewhere");
          exchange.sendResponseHeaders(Integer.parseInt(path.substring(1)), -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void close() {
    closing.countDown();
    server.stop(0);
  }

  @Test
  void notice_isPosted_withTheHeader() throws IOException {
    hook("/204", Duration.ofSeconds(20)).send("{\"event\":\"failure\"}");
    assertThat(taken).containsExactly("POST Bearer hook-token {\"event\":\"failure\"}");
  }

  @Test
  void otherStatus_isAFailure_andNoRedirectionIsFollowed() {
    for (int status : List.of(302, 404, 500)) {
      assertThatThrownBy(() -> hook("/" + status, Duration.ofSeconds(20)).send("{}"))
          .isInstanceOf(IOException.class)
          .hasMessage("it answered with status " + status);
    }
    assertThat(taken).hasSize(3);
  }

  @Test
  void silence_endsWithTheTime() {
    assertThatThrownBy(() -> hook("/silent", Duration.ofMillis(300)).send("{}"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no answer within");
  }

  @Test
  void itsName_doesNotShowThePath_whichMayBeASecret() {
    assertThat(hook("/services/T0/B0/secret", Duration.ofSeconds(1)))
        .hasToString("webhook at 127.0.0.1");
  }

  private void await() {
    try {
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private WebhookHook hook(String path, Duration timeout) {
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    return new WebhookHook(address, "Bearer hook-token", timeout);
  }
}
