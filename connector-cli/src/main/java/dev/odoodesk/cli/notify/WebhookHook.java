package dev.odoodesk.cli.notify;

import dev.odoodesk.cli.VersionText;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Posts the notice to an address. Follows no redirection and does not read the answer's body. */
final class WebhookHook implements Hook {
  private final URI address;
  private final @Nullable String authorization;
  private final Duration timeout;

  WebhookHook(URI address, @Nullable String authorization, Duration timeout) {
    this.address = address;
    this.authorization = authorization;
    this.timeout = timeout;
  }

  @Override
  public void send(String json) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(timeout)
            .header("Content-Type", "application/json")
            .header("User-Agent", "odoo-desk/" + VersionText.version())
            .POST(HttpRequest.BodyPublishers.ofString(json));
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(timeout)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    try {
      int status =
          client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status < 200 || status >= 300) {
        throw new IOException("it answered with status " + status);
      }
    } catch (HttpTimeoutException e) {
      throw new IOException("no answer within " + timeout.toSeconds() + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while it was called", e);
    }
  }

  /** The host alone: the path of a webhook is often its secret. */
  @Override
  public String toString() {
    return "webhook at " + address.getHost();
  }
}
