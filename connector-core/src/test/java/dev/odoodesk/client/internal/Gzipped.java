package dev.odoodesk.client.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Gzip of a beginning and very many equal bytes, made at no cost: a mebibyte is compressed once and
 * sent again and again, so that a test measures the one who unpacks.
 */
@SuppressWarnings("ArrayRecordComponent") // two of them are never compared
record Gzipped(byte[] beginning, byte filling, int mebibytes) implements HostileServer.BodyWriter {
  private static final byte[] HEADER = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, 0};
  private static final byte[] LAST_BLOCK = {3, 0};

  @Override
  public void write(OutputStream out) throws IOException {
    byte[] mebibyte = new byte[1 << 20];
    Arrays.fill(mebibyte, filling);
    byte[] packed = packed(mebibyte);
    CRC32 sum = new CRC32();
    sum.update(beginning);
    out.write(HEADER);
    out.write(packed(beginning));
    for (int i = 0; i < mebibytes; i++) {
      out.write(packed);
      sum.update(mebibyte);
    }
    out.write(LAST_BLOCK);
    int length = beginning.length + (mebibytes << 20);
    ByteBuffer trailer = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    out.write(trailer.putInt((int) sum.getValue()).putInt(length).array());
  }

  /** Whole blocks that refer to nothing before them. */
  private static byte[] packed(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    deflater.setInput(bytes);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] buffer = new byte[4096];
    int count;
    do {
      count = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
      packed.write(buffer, 0, count);
    } while (count == buffer.length);
    deflater.end();
    return packed.toByteArray();
  }
}
