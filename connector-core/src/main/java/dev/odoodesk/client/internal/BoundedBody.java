package dev.odoodesk.client.internal;

import dev.odoodesk.client.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that ends with a refusal when it is longer than allowed, however far it was packed. */
final class BoundedBody extends FilterInputStream {
  private final long allowed;
  private long count;

  BoundedBody(InputStream in, long allowed) {
    super(in);
    this.allowed = allowed;
  }

  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    int one = in.read();
    counted(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = in.read(target, offset, length);
    counted(Math.max(read, 0));
    return read;
  }

  private void counted(int read) {
    count += read;
    if (count > allowed) {
      throw new UnreadableAnswer(
          Problem.ANSWER_TOO_LARGE, "the answer is longer than " + allowed + " bytes");
    }
  }
}
