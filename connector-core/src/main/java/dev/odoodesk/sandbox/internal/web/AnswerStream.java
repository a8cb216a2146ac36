package dev.odoodesk.sandbox.internal.web;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Keeps a short answer back until its length is known; sends a long one in pieces. */
final class AnswerStream extends OutputStream {
  /** Begins to send. */
  @FunctionalInterface
  interface Start {
    /**
     * Sends the head.
     *
     * @param length of the body, -1 where it is not known
     */
    OutputStream withLength(long length) throws IOException;
  }

  private static final int KEPT = 1 << 18;

  private final Start start;
  private final boolean withoutBody;
  private byte[] kept = new byte[8192];
  private int length;
  private @Nullable OutputStream sending;

  /**
   * Makes a stream that has sent nothing yet.
   *
   * @param withoutBody only the head is wanted
   */
  AnswerStream(Start start, boolean withoutBody) {
    this.start = start;
    this.withoutBody = withoutBody;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    if (length + count > kept.length) {
      makeRoom(count);
    }
    if (count > kept.length) {
      sink().write(bytes, from, count);
      return;
    }
    System.arraycopy(bytes, from, kept, length, count);
    length += count;
  }

  private void makeRoom(int count) throws IOException {
    if (sending == null && length + count <= KEPT) {
      kept = java.util.Arrays.copyOf(kept, Math.max(length + count, kept.length * 2));
    } else {
      sink().write(kept, 0, length);
      length = 0;
    }
  }

  private OutputStream sink() throws IOException {
    OutputStream out = sending;
    if (out == null) {
      out = start.withLength(-1);
      if (withoutBody) {
        out = nullOutputStream();
      }
      sending = out;
    }
    return out;
  }

  @Override
  public void close() throws IOException {
    OutputStream out = sending;
    if (out == null) {
      out = start.withLength(length);
    }
    if (!withoutBody) {
      out.write(kept, 0, length);
    }
    length = 0;
    out.close();
  }
}
