package dev.odoodesk.bench;

import dev.odoodesk.client.Protocol;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The least that any client must do: sends recorded requests again, one after the other, and throws
 * the answers away.
 */
final class BareLoop implements Contender {
  private final String name;
  private final URI server;
  private final List<RecordingProxy.Recorded> requests;
  private final Outcome recorded;
  private final byte[] bin = new byte[1 << 16];

  private BareLoop(
      String name, URI server, List<RecordingProxy.Recorded> requests, Outcome recorded) {
    this.name = name;
    this.server = server;
    this.requests = requests;
    this.recorded = recorded;
  }

  /** A loop over the requests that our client sends for one reading, once it has logged in. */
  static BareLoop like(Target target, Protocol protocol, int pageSize) throws IOException {
    try (RecordingProxy proxy = new RecordingProxy(target.url());
        ProductReading ours = new ProductReading(target, proxy.url(), protocol, pageSize)) {
      ours.prepare(0);
      proxy.takeRequests();
      Outcome outcome = ours.run(0);
      List<RecordingProxy.Recorded> requests = proxy.takeRequests();
      String name =
          "bare loop %s, the same %d requests".formatted(Product.text(protocol), requests.size());
      return new BareLoop(name, target.url(), requests, outcome);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Outcome run(int round) throws IOException {
    for (RecordingProxy.Recorded request : requests) {
      send(request);
    }
    return recorded;
  }

  private void send(RecordingProxy.Recorded request) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) server.resolve(request.path()).toURL().openConnection();
    connection.setRequestMethod(request.method());
    connection.setInstanceFollowRedirects(false);
    request.headers().forEach(connection::setRequestProperty);
    if (!request.body().isEmpty()) {
      byte[] body = request.body().getBytes(StandardCharsets.UTF_8);
      connection.setDoOutput(true);
      connection.setFixedLengthStreamingMode(body.length);
      try (OutputStream out = connection.getOutputStream()) {
        out.write(body);
      }
    }
    int status = connection.getResponseCode();
    if (status != 200) {
      throw new IOException(request + " was answered with status " + status);
    }
    try (InputStream in = connection.getInputStream()) {
      while (in.read(bin) >= 0) {
        // thrown away
      }
    }
  }
}
