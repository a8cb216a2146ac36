package dev.odoodesk.client.internal;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** A body that the HTTP library never sends twice on its own. */
final class OneShotBody extends RequestBody {
  private final MediaType mediaType;
  private final byte[] bytes;

  OneShotBody(String mediaType, byte[] bytes) {
    this.mediaType = MediaType.get(mediaType);
    this.bytes = bytes;
  }

  @Override
  public MediaType contentType() {
    return mediaType;
  }

  @Override
  public long contentLength() {
    return bytes.length;
  }

  @Override
  public boolean isOneShot() {
    return true;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    sink.write(bytes);
  }
}
