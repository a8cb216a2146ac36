package dev.odoodesk.sandbox.internal.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What the server answers.
 *
 * @param body writes the body; it must not fail once it has begun, but for a client that went away
 */
record Answer(int status, String contentType, Map<String, String> headers, Body body) {
  /** Writes a body. */
  @FunctionalInterface
  interface Body {
    void writeTo(OutputStream out) throws IOException;
  }

  static final String JSON = "application/json; charset=utf-8";
  private static final String HTML = "text/html; charset=utf-8";

  static Answer json(int status, Body body) {
    return new Answer(status, JSON, Map.of(), body);
  }

  /** A short text that says that it is a page. */
  static Answer text(int status, String text) {
    return new Answer(
        status, HTML, Map.of(), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  static Answer xml(Body body) {
    return new Answer(200, "text/xml; charset=utf-8", Map.of(), body);
  }

  /** A page for people, as Werkzeug makes them for errors. */
  static Answer page(int status, String title, String text) {
    String html =
        """
        <!doctype html>
        <html lang=en>
        <title>%d %s</title>
        <h1>%s</h1>
        <p>%s</p>
        """
            .formatted(status, title, title, text);
    return new Answer(
        status, HTML, Map.of(), out -> out.write(html.getBytes(StandardCharsets.UTF_8)));
  }

  static Answer notFound() {
    return page(
        404,
        "Not Found",
        "The requested URL was not found on the server. If you entered the URL manually please check your spelling and try again.");
  }

  Answer withStatus(int other) {
    return new Answer(other, contentType, headers, body);
  }

  Answer with(Map<String, String> more) {
    return new Answer(status, contentType, more, body);
  }
}
