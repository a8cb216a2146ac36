package dev.odoodesk.sync;

import dev.odoodesk.ticket.Ticket;
import dev.odoodesk.ticket.TicketHistory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** Digests what a policy can know of a ticket, what odoo-desk itself stored on it left out. */
final class FactsDigest {
  private FactsDigest() {}

  /** SHA-256 in hexadecimal. */
  static String of(TicketHistory history) {
    Ticket ticket = history.ticket();
    List<String> facts =
        List.of(
            ticket.key().toString(),
            ticket.subject(),
            ticket.created().toString(),
            ticket.priority().key(),
            String.valueOf(ticket.stage()),
            String.valueOf(ticket.team()),
            ticket.assignees().toString(),
            String.valueOf(ticket.customer()),
            String.valueOf(ticket.kind()),
            new TreeSet<>(ticket.tags()).toString(),
            String.valueOf(ticket.active()),
            new TreeMap<>(ticket.fields()).toString(),
            history.events().toString(),
            new TreeSet<>(history.unknown()).toString());
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (String fact : facts) {
        byte[] bytes = fact.getBytes(StandardCharsets.UTF_8);
        sha.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        sha.update(bytes);
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
