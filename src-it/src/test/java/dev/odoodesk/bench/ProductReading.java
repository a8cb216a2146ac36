package dev.odoodesk.bench;

import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.Protocol;
import dev.odoodesk.client.Record;
import java.net.URI;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tickets with our client, every value by its type; names of references included. Each
 * round has a client of its own, so that no name is known before.
 */
final class ProductReading implements Contender {
  private final Target target;
  private final URI url;
  private final Protocol protocol;
  private final int pageSize;
  private @Nullable OdooClient client;

  ProductReading(Target target, URI url, Protocol protocol, int pageSize) {
    this.target = target;
    this.url = url;
    this.protocol = protocol;
    this.pageSize = pageSize;
  }

  @Override
  public String name() {
    return "odoo-desk " + Product.text(protocol) + ", pages of " + pageSize;
  }

  @Override
  public void prepare(int round) {
    close();
    client = Product.connect(target, url, protocol, pageSize);
  }

  @Override
  public Outcome run(int round) {
    if (client == null) {
      throw new IllegalStateException("prepare comes first");
    }
    long records = 0;
    long idSum = 0;
    long values = 0;
    try (Stream<Record> tickets =
        client.model(Target.MODEL).query().fields(TicketFields.NAMES).stream()) {
      for (Iterator<Record> all = tickets.iterator(); all.hasNext(); ) {
        Record ticket = all.next();
        records++;
        idSum += ticket.id();
        values += touch(ticket);
      }
    }
    if (values < records * 8) {
      throw new IllegalStateException("only " + values + " values in " + records + " tickets");
    }
    return new Outcome(records, idSum);
  }

  /** Asks for every value and counts those that are there. */
  private static int touch(Record ticket) {
    int there = 0;
    for (String field : TicketFields.TEXTS) {
      there += ticket.text(field) == null ? 0 : 1;
    }
    for (String field : TicketFields.REFERENCES) {
      there += ticket.reference(field) == null ? 0 : 1;
    }
    for (String field : TicketFields.INSTANTS) {
      there += ticket.instant(field) == null ? 0 : 1;
    }
    return there + ticket.ids("tag_ids").size();
  }

  @Override
  public void close() {
    if (client != null) {
      client.close();
    }
  }
}
