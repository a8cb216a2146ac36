package dev.odoodesk.cli.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class MetricsEndpointTest {
  @Test
  void answersPrometheus_andNobodyElse() throws IOException, InterruptedException {
    InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try (MetricsEndpoint endpoint = MetricsEndpoint.listen(free, () -> "up 1\n")) {
      URI root = URI.create("http://127.0.0.1:" + endpoint.address().getPort());
      HttpResponse<String> answer = send(HttpRequest.newBuilder(root.resolve("/metrics")).build());
      assertThat(answer.body()).isEqualTo("up 1\n");
      assertThat(answer.headers().firstValue("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain; version=0.0.4"));
      assertThat(send(HttpRequest.newBuilder(root.resolve("/")).build()).statusCode())
          .isEqualTo(404);
      HttpRequest.BodyPublisher nothing = HttpRequest.BodyPublishers.noBody();
      assertThat(
              send(HttpRequest.newBuilder(root.resolve("/metrics")).POST(nothing).build())
                  .statusCode())
          .isEqualTo(405);
    }
  }

  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }
}
