package dev.odoodesk.sync;

import dev.odoodesk.client.Domain;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.Record;
import dev.odoodesk.helpdesk.TicketPass.KnownWrites;
import dev.odoodesk.store.Fact;
import dev.odoodesk.store.Facts;
import dev.odoodesk.store.JobKey;
import dev.odoodesk.ticket.TicketKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The times in which runs of a job have written, so that the next run does not read again what this
 * one has written itself. What the same user wrote by other means in such a time is found by
 * comparing with what the run knows to have written.
 */
final class OwnWrites {
  private static final int PAGE = 10_000;

  private final OdooClient client;
  private final Facts facts;
  private final String name;

  OwnWrites(OdooClient client, Facts facts, JobKey job) {
    this.client = client;
    this.facts = facts;
    this.name = "own-writes:" + job.odoo() + "/" + job.name();
  }

  /** The known times that a reading from an instant on would meet. */
  List<KnownWrites> since(Instant mark) {
    return facts.find(name).map(fact -> parse(fact.value())).orElse(List.of()).stream()
        .filter(known -> known.before().isAfter(mark))
        .toList();
  }

  /**
   * Tickets that our user wrote while a run was writing, and that the run did not write: somebody
   * works under the same name.
   */
  List<TicketKey> others(String model, WrittenTickets written) {
    if (written.isEmpty()) {
      return List.of();
    }
    try (Stream<Record> records =
        client
            .model(model)
            .query()
            .where(
                Domain.where("write_uid", "=", client.uid())
                    .and("write_date", ">=", written.first().orElseThrow())
                    .and("write_date", "<", written.end().orElseThrow()))
            .fields("write_date")
            .includeArchived()
            .pageSize(PAGE)
            .stream()) {
      return records
          .filter(
              record -> {
                Instant at = record.instant("write_date");
                return at != null && !written.isOurs(record.id(), at);
              })
          .map(record -> new TicketKey(model, record.id()))
          .toList();
    }
  }

  /** Notes when a run has written, beside those earlier times that still matter. */
  void keep(WrittenTickets written, Instant mark, Instant now) {
    List<KnownWrites> all = new ArrayList<>(since(mark));
    if (!written.isEmpty()) {
      all.add(
          new KnownWrites(
              client.uid(), written.first().orElseThrow(), written.end().orElseThrow()));
    }
    facts.put(
        new Fact(
            name,
            all.stream()
                .map(known -> known.user() + " " + known.from() + " " + known.before())
                .collect(Collectors.joining("; ")),
            now));
  }

  private static List<KnownWrites> parse(String text) {
    List<KnownWrites> known = new ArrayList<>();
    for (String each : text.split("; ", -1)) {
      String[] parts = each.split(" ", -1);
      if (parts.length == 3) {
        known.add(
            new KnownWrites(
                Long.parseLong(parts[0]), Instant.parse(parts[1]), Instant.parse(parts[2])));
      }
    }
    return known;
  }
}
