package dev.odoodesk.sandbox.internal.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Request line and headers.
 *
 * @param target path and query as sent
 * @param headers by name in lower case
 */
record RequestHead(String method, String target, String protocol, Map<String, String> headers) {
  private static final int LONGEST = 1 << 16;

  /**
   * Reads up to the empty line.
   *
   * @return null where the client sends nothing more
   * @throws BadRequestException for anything but a request
   */
  static @Nullable RequestHead read(InputStream in) throws IOException {
    int[] left = {LONGEST};
    String first = line(in, left);
    if (first == null) {
      return null;
    }
    String[] parts = first.split(" ", -1);
    if (parts.length != 3 || !parts[1].startsWith("/") || !parts[2].startsWith("HTTP/1.")) {
      throw new BadRequestException("not an HTTP request");
    }
    Map<String, String> headers = new HashMap<>();
    for (String line = line(in, left); line != null && !line.isEmpty(); line = line(in, left)) {
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw new BadRequestException("not a header");
      }
      headers.put(
          line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
          line.substring(colon + 1).strip());
    }
    return new RequestHead(parts[0], parts[1], parts[2], headers);
  }

  /**
   * Reads one line.
   *
   * @param left how many bytes the whole head may still have
   * @return null at the end of the stream
   */
  static @Nullable String line(InputStream in, int[] left) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int b = in.read();
    if (b < 0) {
      return null;
    }
    while (b >= 0 && b != '\n') {
      if (--left[0] < 0) {
        throw new BadRequestException("too long");
      }
      if (b != '\r') {
        line.write(b);
      }
      b = in.read();
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  boolean isModern() {
    return protocol.equals("HTTP/1.1");
  }

  boolean wantsToStayOpen() {
    String connection = headers.getOrDefault("connection", "").toLowerCase(Locale.ROOT);
    return isModern() ? !connection.contains("close") : connection.contains("keep-alive");
  }

  boolean expectsContinue() {
    return "100-continue".equalsIgnoreCase(headers.get("expect"));
  }

  Request with(InputStream body) throws BadRequestException {
    int mark = target.indexOf('?');
    return new Request(
        method.equals("HEAD") ? "GET" : method,
        decoded(mark < 0 ? target : target.substring(0, mark)),
        mark < 0 ? Map.of() : query(target.substring(mark + 1)),
        headers,
        body);
  }

  private static Map<String, String> query(String raw) throws BadRequestException {
    Map<String, String> query = new HashMap<>();
    for (String part : raw.split("&", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        query.put(part.substring(0, equals), decoded(part.substring(equals + 1)));
      }
    }
    return query;
  }

  private static String decoded(String text) throws BadRequestException {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new BadRequestException("not a URL");
    }
  }
}
