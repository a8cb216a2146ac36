package dev.odoodesk.client.internal;

import okhttp3.Call;
import okhttp3.EventListener;

/** Whether a byte of a request may have reached the server. */
final class Sending {
  private volatile boolean begun;

  boolean hasBegun() {
    return begun;
  }

  /** Watches calls that carry a {@link Sending} as tag. */
  static final class Watch extends EventListener {
    @Override
    public void requestHeadersStart(Call call) {
      Sending sending = call.request().tag(Sending.class);
      if (sending != null) {
        sending.begun = true;
      }
    }
  }
}
