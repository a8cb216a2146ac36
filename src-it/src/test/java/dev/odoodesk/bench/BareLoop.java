package dev.odoodesk.bench;

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

  /**
   * @param recorded what the client found when the requests were recorded
   */
  BareLoop(String name, URI server, List<RecordingProxy.Recorded> requests, Outcome recorded) {
    this.name = name;
    this.server = server;
    this.requests = requests;
    this.recorded = recorded;
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
