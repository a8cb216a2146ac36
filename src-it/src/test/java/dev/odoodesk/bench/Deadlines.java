package dev.odoodesk.bench;

import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.Record;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Deadlines to write: another one for each ticket, and for each ticket another one in each round
 * and by each contender.
 */
final class Deadlines {
  private static final Instant FIRST = Instant.parse("2027-01-04T08:00:00Z");

  private final OdooClient client;
  private final List<Long> ids;
  private final int contender;

  /**
   * @param contender a number that no other contender has
   */
  Deadlines(OdooClient client, int tickets, int contender) {
    this.client = client;
    this.contender = contender;
    try (Stream<Record> first = client.model(Target.MODEL).query().limit(tickets).stream()) {
      ids = first.map(Record::id).toList();
    }
  }

  List<Long> ids() {
    return ids;
  }

  /** By ticket's id. */
  SortedMap<Long, Instant> of(int round) {
    TreeMap<Long, Instant> deadlines = new TreeMap<>();
    Duration shift = Duration.ofDays(100L * round + contender);
    for (int i = 0; i < ids.size(); i++) {
      deadlines.put(ids.get(i), FIRST.plus(shift).plus(Duration.ofSeconds(61L * i)));
    }
    return deadlines;
  }

  /**
   * Reads the tickets again.
   *
   * @throws IllegalStateException when one has not the deadline of this round
   */
  void check(int round) {
    TreeMap<Long, Instant> stored = new TreeMap<>();
    for (Record ticket : client.model(Target.MODEL).read(ids, Target.DEADLINE)) {
      Instant deadline = ticket.instant(Target.DEADLINE);
      if (deadline != null) {
        stored.put(ticket.id(), deadline);
      }
    }
    if (!stored.equals(of(round))) {
      throw new IllegalStateException(
          "the server does not hold the deadlines that were written in round " + round);
    }
  }
}
