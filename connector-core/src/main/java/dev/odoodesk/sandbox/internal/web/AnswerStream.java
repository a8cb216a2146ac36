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
     * @param length of the body, 0 where it is not known, -1 for none
     */
    OutputStream withLength(long length) throws IOException;
  }

  private static final int KEPT = 1 << 20;

  private final Start start;
  private byte[] kept = new byte[8192];
  private int length;
  private @Nullable OutputStream sending;

  AnswerStream(Start start) {
    this.start = start;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    if (sending == null && length + count > KEPT) {
      sending = start.withLength(0);
      sending.write(kept, 0, length);
    }
    if (sending != null) {
      sending.write(bytes, from, count);
      return;
    }
    if (length + count > kept.length) {
      kept = java.util.Arrays.copyOf(kept, Math.max(length + count, kept.length * 2));
    }
    System.arraycopy(bytes, from, kept, length, count);
    length += count;
  }

  @Override
  public void close() throws IOException {
    OutputStream out = sending;
    if (out == null) {
      out = start.withLength(length == 0 ? -1 : length);
      out.write(kept, 0, length);
    }
    out.close();
  }
}
