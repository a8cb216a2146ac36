package dev.odoodesk.sandbox.internal.web;

import java.io.IOException;

/** What came in is no HTTP request that can be answered. */
final class BadRequestException extends IOException {
  private static final long serialVersionUID = 1L;

  BadRequestException(String message) {
    super(message);
  }
}
