package dev.odoodesk.it.hours;

import dev.odoodesk.approval.HoursBook;
import dev.odoodesk.approval.HoursDesk;
import dev.odoodesk.approval.HoursJob;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.helpdesk.TicketScope;
import dev.odoodesk.it.RealServer;
import dev.odoodesk.policy.PolicyFile;
import dev.odoodesk.policy.PolicyReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;

/** 300 tickets, 3,000 timesheet lines and 40 packs from sale orders on a real server. */
final class HoursWorld {
  static final Instant AS_OF = Instant.parse("2026-04-15T08:00:00Z");

  private HoursWorld() {}

  /** Fills a fresh database. */
  static void make(RealServer server) {
    server.shell(resource("world.py"));
  }

  static HoursJob job() {
    PolicyFile file = PolicyReader.read("policy.yaml", resource("policy.yaml"));
    return new HoursJob(
        "hours",
        TicketScope.teams("Hours desk"),
        file.policy(),
        Objects.requireNonNull(file.hours()),
        AS_OF);
  }

  static HoursDesk desk(OdooClient client) {
    return HoursDesk.open(client, job());
  }

  static HoursBook book(OdooClient client) {
    return desk(client).read();
  }

  private static String resource(String name) {
    try (InputStream in = HoursWorld.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
