package dev.odoodesk.sandbox.internal.web;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** The body of a request: as long as it says, or in chunks. Closing it reads what is left. */
final class BodyStream extends InputStream {
  private static final long LONGEST = 128L << 20;

  private final InputStream in;
  private final boolean chunked;
  private long left;
  private long total;
  private boolean ended;

  private BodyStream(InputStream in, boolean chunked, long length) {
    this.in = in;
    this.chunked = chunked;
    this.left = length;
    this.ended = !chunked && length == 0;
  }

  static BodyStream of(RequestHead head, InputStream in) throws BadRequestException {
    if ("chunked".equalsIgnoreCase(head.headers().get("transfer-encoding"))) {
      return new BodyStream(in, true, 0);
    }
    String length = head.headers().getOrDefault("content-length", "0");
    if (!length.matches("\\d{1,18}") || Long.parseLong(length) > LONGEST) {
      throw new BadRequestException("a body of " + length + " bytes cannot be taken");
    }
    return new BodyStream(in, false, Long.parseLong(length));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int count) throws IOException {
    if (count == 0) {
      return 0;
    }
    if (left == 0 && chunked && !ended) {
      nextChunk();
    }
    if (ended) {
      return -1;
    }
    int read = in.read(bytes, from, (int) Math.min(count, left));
    if (read < 0) {
      throw new EOFException("the body is not complete");
    }
    left -= read;
    if (left == 0) {
      if (chunked) {
        line();
      } else {
        ended = true;
      }
    }
    return read;
  }

  private void nextChunk() throws IOException {
    String size = String.valueOf(line());
    int end = size.indexOf(';');
    String hex = (end < 0 ? size : size.substring(0, end)).strip();
    if (!hex.matches("[0-9a-fA-F]{1,8}")) {
      throw new BadRequestException("not a chunk");
    }
    left = Long.parseLong(hex, 16);
    total += left;
    if (total > LONGEST) {
      throw new BadRequestException("the body is too long");
    }
    if (left == 0) {
      ended = true;
      for (String trailer = line(); trailer != null && !trailer.isEmpty(); ) {
        trailer = line();
      }
    }
  }

  private @Nullable String line() throws IOException {
    return RequestHead.line(in, new int[] {8192});
  }

  @Override
  public void close() throws IOException {
    transferTo(OutputStream.nullOutputStream());
  }
}
