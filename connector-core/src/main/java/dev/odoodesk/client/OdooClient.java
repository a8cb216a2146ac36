package dev.odoodesk.client;

import dev.odoodesk.client.internal.ConnectedClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * A logged-in user of one database. Thread-safe; make one for each connection and close it.
 *
 * <p>Nothing is sent before the first question; then version, protocol and user are found out once.
 * Calls in flight and calls a second are bounded by the connection; calls that may be repeated are
 * repeated when the server is busy.
 *
 * <p>Every method but {@link #connection()}, {@link #model}, {@link #statistics()} and {@link
 * #close()} may call the server and throw {@link OdooException}.
 */
public interface OdooClient extends AutoCloseable {

  /** A client by the system's clock. */
  static OdooClient connect(OdooConnection connection) {
    return connect(connection, Clock.systemUTC());
  }

  /** A client by another clock, which only {@link #clockSkew()} and the caches' ages ask. */
  static OdooClient connect(OdooConnection connection, Clock clock) {
    return ConnectedClient.open(connection, clock);
  }

  /** What it was made from. */
  OdooConnection connection();

  /** Which Odoo answers. */
  OdooVersion version();

  /** The protocol in use; never AUTO. */
  Protocol protocol();

  /** Database id of the user. */
  long uid();

  /**
   * Makes sure that the secret is that of the connection's user. With an API key over JSON-2 the
   * server goes by the key alone; it is asked once, at the latest before the first write.
   *
   * @throws AuthenticationException if the key belongs to somebody else
   */
  void verifyUser();

  /**
   * The server's clock now: the last answer's {@code Date} header, which has whole seconds and is
   * never ahead, and the time since. The local clock where the server sends no such header.
   */
  Instant serverTime();

  /** Server's clock less local clock; exact to about a second. */
  Duration clockSkew();

  /** The model of that name; nothing is asked of the server yet. */
  OdooModel model(String name);

  /** What was sent and received so far. */
  CallStatistics statistics();

  /** Ends all fetching and drops connections; harmless when repeated. */
  @Override
  void close();
}
