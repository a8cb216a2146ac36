package dev.odoodesk.client.internal;

import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.OdooConnection;
import java.time.Clock;

/** The client that talks to a server. */
public final class ConnectedClient {
  private ConnectedClient() {}

  /** Makes a client; nothing is sent yet. */
  @SuppressWarnings("DoNotCallSuggester")
  public static OdooClient open(OdooConnection connection, Clock clock) {
    throw new UnsupportedOperationException("not connected: " + connection + " " + clock);
  }
}
