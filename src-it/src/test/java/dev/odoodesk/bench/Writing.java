package dev.odoodesk.bench;

import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.OdooModel;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;

/**
 * Writes a deadline of its own to each ticket, in some way; what was written is read back after
 * each round.
 */
final class Writing implements Contender {
  private final String name;
  private final OdooClient client;
  private final Deadlines deadlines;
  private final Way way;

  Writing(String name, OdooClient client, Deadlines deadlines, Way way) {
    this.name = name;
    this.client = client;
    this.deadlines = deadlines;
    this.way = way;
  }

  /** How. */
  @FunctionalInterface
  interface Way {
    void write(OdooModel tickets, Map<Long, Instant> deadlines);

    /** The same without the tracking of changes. */
    default Way untracked() {
      return (tickets, deadlines) -> write(tickets.withContext("mail_notrack", true), deadlines);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Outcome run(int round) {
    SortedMap<Long, Instant> values = deadlines.of(round);
    way.write(client.model(Target.MODEL), values);
    return new Outcome(values.size(), values.keySet().stream().mapToLong(Long::longValue).sum());
  }

  @Override
  public void check(int round) {
    deadlines.check(round);
  }

  @Override
  public void close() {
    client.close();
  }
}
