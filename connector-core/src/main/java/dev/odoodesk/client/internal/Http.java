package dev.odoodesk.client.internal;

import dev.odoodesk.client.OdooConnection;
import dev.odoodesk.client.OdooException;
import dev.odoodesk.client.Problem;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends requests and turns what can go wrong below HTTP into failures. Thread-safe. */
final class Http implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Http.class);

  private final OkHttpClient client;
  private final HttpUrl root;
  private final long maxResponseBytes;
  private final Places places;
  private final Failures failures;
  private final ServerClock clock;
  private final Traffic traffic;
  private final String userAgent = ProductVersion.userAgent();

  /** Odoo's own server of old speaks HTTP/1.0 and hangs up unasked, which OkHttp overlooks. */
  private volatile boolean hangsUp;

  Http(
      OdooConnection connection,
      Places places,
      Failures failures,
      ServerClock clock,
      Traffic traffic) {
    this.places = places;
    client = HttpClients.forConnection(connection);
    root = HttpUrl.get(connection.url().toString());
    maxResponseBytes = connection.maxResponseBytes();
    this.failures = failures;
    this.clock = clock;
    this.traffic = traffic;
  }

  /** Reads an answer; whatever it leaves unread is dropped. */
  @FunctionalInterface
  interface AnswerReader<T> {
    /** Reads it. */
    T read(HttpAnswer answer) throws IOException;
  }

  <T> T get(String path, Map<String, String> headers, Target target, AnswerReader<T> reader) {
    return exchange(request(path, headers).get().build(), 0, target, reader);
  }

  <T> T post(
      String path,
      String mediaType,
      byte[] body,
      Map<String, String> headers,
      Target target,
      AnswerReader<T> reader) {
    Request request = request(path, headers).post(new OneShotBody(mediaType, body)).build();
    return exchange(request, body.length, target, reader);
  }

  private Request.Builder request(String path, Map<String, String> headers) {
    HttpUrl url = root.resolve(path);
    if (url == null) {
      throw new IllegalArgumentException("not a path: " + path);
    }
    Request.Builder request = new Request.Builder().url(url).header("User-Agent", userAgent);
    headers.forEach(request::header);
    if (hangsUp) {
      request.header("Connection", "close");
    }
    return request;
  }

  private <T> T exchange(Request request, long size, Target target, AnswerReader<T> reader) {
    try (Places.Place place = places.take()) {
      return exchange(request, size, target, reader, place);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failures.of(Problem.INTERRUPTED, target, "interrupted before the call", null, e);
    }
  }

  private <T> T exchange(
      Request request, long size, Target target, AnswerReader<T> reader, Places.Place place) {
    Sending sending = new Sending();
    traffic.sent(size);
    long begun = System.nanoTime();
    try (Response response =
        client.newCall(request.newBuilder().tag(Sending.class, sending).build()).execute()) {
      clock.observe(response.header("Date"));
      noteHangUp(response);
      HttpAnswer answer = new HttpAnswer(response, maxResponseBytes);
      try {
        answer.receive();
        place.close(); // the next call may be under way while this answer is read
        return reader.read(answer);
      } finally {
        traffic.received(answer.bytesReceived());
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        traffic.took(target.label(), took);
        LOG.debug(
            "{} {} {} bytes out, {} in, {} ms",
            target.label(),
            answer.status(),
            size,
            answer.bytesReceived(),
            took.toMillis());
      }
    } catch (UnreadableAnswer e) {
      throw failures.of(e.problem(), target, e.detail());
    } catch (IOException e) {
      throw explain(e, sending, target);
    } finally {
      if (hangsUp) {
        client.connectionPool().evictAll();
      }
    }
  }

  private void noteHangUp(Response response) {
    hangsUp =
        response.protocol() == Protocol.HTTP_1_0
            && !"keep-alive".equalsIgnoreCase(response.header("Connection"));
  }

  private OdooException explain(IOException e, Sending sending, Target target) {
    if (e instanceof InterruptedIOException interruption) {
      return interrupted(interruption, sending, target);
    }
    if (e instanceof UnknownHostException) {
      return failures.of(Problem.UNKNOWN_HOST, target, "no host is called " + root.host());
    }
    String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    if (e instanceof SSLException && !sending.hasBegun()) {
      return failures.of(
          Problem.UNTRUSTED_CERTIFICATE, target, "no trusted connection: " + reason, null, e);
    }
    if (!sending.hasBegun()) {
      String detail = "no connection to " + root.host() + ":" + root.port() + ": " + reason;
      return failures.of(Problem.UNREACHABLE, target, detail, null, e);
    }
    if (e instanceof ProtocolException && !reason.startsWith("unexpected end of stream")) {
      return failures.lost(Problem.BROKEN_ANSWER, target, "no HTTP came back: " + reason, e);
    }
    return failures.lost(
        Problem.UNAVAILABLE, target, "the connection was cut before the answer ended", e);
  }

  private OdooException interrupted(InterruptedIOException e, Sending sending, Target target) {
    if (Thread.currentThread().isInterrupted()) {
      return sending.hasBegun()
          ? failures.lost(Problem.INTERRUPTED, target, "interrupted during the call", e)
          : failures.of(Problem.INTERRUPTED, target, "interrupted before the call", null, e);
    }
    if (!sending.hasBegun()) {
      String detail = "no connection to " + root.host() + ":" + root.port() + " in time";
      return failures.of(Problem.UNREACHABLE, target, detail, null, e);
    }
    return failures.lost(Problem.TIMEOUT, target, "no answer in time", e);
  }

  @Override
  public void close() {
    client.dispatcher().cancelAll();
    client.connectionPool().evictAll();
    client.dispatcher().executorService().shutdown();
  }
}
