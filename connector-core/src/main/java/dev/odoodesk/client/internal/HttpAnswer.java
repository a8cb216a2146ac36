package dev.odoodesk.client.internal;

import dev.odoodesk.client.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** An HTTP answer whose body is bounded. */
final class HttpAnswer {
  private static final int TEXT_LIMIT = 64 << 10;
  private static final int PIECE = 8 << 10;

  private final Response response;
  private final long maxBytes;
  private final Buffer body = new Buffer();
  private long received;

  HttpAnswer(Response response, long maxBytes) {
    this.response = response;
    this.maxBytes = maxBytes;
  }

  /**
   * Waits until the whole body has come; refuses it when it is longer than allowed, unpacked. It is
   * gathered in a buffer of our own, because the unpacking walks through the whole of the buffer
   * that it fills after each few kilobytes.
   */
  void receive() throws IOException {
    BufferedSource source = response.body().source();
    while (body.size() <= maxBytes && source.read(body, PIECE) >= 0) {
      received = body.size();
    }
    if (received > maxBytes) {
      throw new UnreadableAnswer(
          Problem.ANSWER_TOO_LARGE, "the answer is longer than " + maxBytes + " bytes");
    }
  }

  int status() {
    return response.code();
  }

  @Nullable String header(String name) {
    return response.header(name);
  }

  List<String> headers(String name) {
    return response.headers(name);
  }

  /** Media type without parameters, in lower case; empty if there is none. */
  String mediaType() {
    String type = response.header("Content-Type", "");
    return type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }

  boolean isJson() {
    return mediaType().equals("application/json");
  }

  boolean isHtml() {
    return mediaType().equals("text/html") || mediaType().equals("application/xhtml+xml");
  }

  InputStream body() {
    return body.inputStream();
  }

  long bytesReceived() {
    return received;
  }

  /** The beginning of the body as text; it can be read all the same. */
  String text() throws IOException {
    byte[] beginning = body.peek().inputStream().readNBytes(TEXT_LIMIT);
    return new String(beginning, StandardCharsets.UTF_8);
  }

  /** How long the server asks to wait, if it does. */
  @Nullable Duration retryAfter() {
    String value = response.header("Retry-After");
    if (value == null) {
      return null;
    }
    try {
      if (value.strip().matches("\\d{1,9}")) {
        return Duration.ofSeconds(Long.parseLong(value.strip()));
      }
      String date = response.header("Date");
      if (date == null) {
        return null;
      }
      Duration wait = Duration.between(httpDate(date), httpDate(value));
      return wait.isNegative() ? Duration.ZERO : wait;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static ZonedDateTime httpDate(String text) {
    return ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
  }
}
