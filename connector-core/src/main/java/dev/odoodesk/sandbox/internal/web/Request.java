package dev.odoodesk.sandbox.internal.web;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/**
 * What a client asks.
 *
 * @param headers by name in lower case
 */
record Request(
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    InputStream body) {

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  boolean isPost() {
    return method.equals("POST");
  }

  /** The media type of the body, without parameters; empty where none is given. */
  String contentType() {
    String type = headers.getOrDefault("content-type", "");
    int parameters = type.indexOf(';');
    return (parameters < 0 ? type : type.substring(0, parameters)).strip();
  }
}
