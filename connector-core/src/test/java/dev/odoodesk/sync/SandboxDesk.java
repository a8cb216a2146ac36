package dev.odoodesk.sync;

import dev.odoodesk.OdooDesk;
import dev.odoodesk.client.Credential;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.OdooConnection;
import dev.odoodesk.client.Protocol;
import dev.odoodesk.helpdesk.TicketScope;
import dev.odoodesk.sandbox.OdooSandbox;
import dev.odoodesk.store.StateStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** A simulated Odoo at a time that tests set, and desks over it. */
final class SandboxDesk implements AutoCloseable {
  static final Instant START = Instant.parse("2026-07-01T10:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
  private final OdooSandbox sandbox;

  SandboxDesk(int version, int tickets) {
    sandbox = OdooSandbox.builder().version(version).tickets(tickets).clock(clock).start();
  }

  OdooSandbox odoo() {
    return sandbox;
  }

  void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  /** A desk of the administrator. */
  OdooDesk desk() {
    return desk(OdooSandbox.USER, Protocol.AUTO);
  }

  OdooDesk desk(String user, Protocol protocol) {
    return OdooDesk.over(client(user, protocol));
  }

  /** A desk of the administrator that remembers in a store. */
  OdooDesk desk(StateStore store) {
    return OdooDesk.over(client(OdooSandbox.USER, Protocol.AUTO), store, clock);
  }

  Clock clock() {
    return clock;
  }

  OdooClient client(String user, Protocol protocol) {
    String secret = user.equals(OdooSandbox.USER) ? OdooSandbox.PASSWORD : user;
    return OdooClient.connect(
        OdooConnection.builder("sandbox")
            .url(sandbox.url())
            .database(OdooSandbox.DATABASE)
            .user(user)
            .credential(Credential.apiKey(secret))
            .protocol(protocol)
            .pageSize(40)
            .build(),
        clock);
  }

  /** Makes the own fields and forgets what that counted. */
  void setUp(TicketScope.Source source) {
    try (OdooDesk desk = desk()) {
      desk.ownFields(source).create();
    }
    sandbox.resetCounts();
  }

  /** Fields that were set since the last set-up, by name. */
  Map<String, Long> written(String model) {
    return new HashMap<>(sandbox.writesByField().getOrDefault(model, Map.of()));
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
