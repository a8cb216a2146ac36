package dev.odoodesk.sync;

import dev.odoodesk.sla.SlaState;
import dev.odoodesk.ticket.TicketHistory.Unknown;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run saw and did. Immutable.
 *
 * @param id number of the run in the store
 * @param job name of the job
 * @param connection name of the connection
 * @param database the database
 * @param policy name of the policy
 * @param asOf moment at which the tickets were evaluated, in UTC
 * @param serverTime the server's clock when the run began
 * @param clockSkew the server's clock less ours
 * @param full whether all tickets in scope were looked at, rather than those that may have changed
 * @param ticketsRead tickets looked at
 * @param ticketsEvaluated those that the policy is for
 * @param byState how many of them are in which state
 * @param changesPlanned fields that differed
 * @param changesByField how many of them by technical name of the field
 * @param changesWritten fields that were written and found in place afterwards
 * @param ticketsWritten tickets that they belong to
 * @param leftOut tickets that were left alone, with the reason
 * @param held tickets that stay as an undo restored them
 * @param closed tickets that were solved in a month that is over and stay as they were reported
 * @param givenUp tickets that earlier runs could not deal with and that are not tried any more
 * @param unknown for how many tickets which part of the history could not be read, so that their
 *     results may be too strict
 * @param calls calls to the server, repeated ones included
 * @param took how long it took
 * @param stopped whether it ended early because it was asked to
 */
public record SyncRun(
    long id,
    String job,
    String connection,
    String database,
    String policy,
    Instant asOf,
    Instant serverTime,
    Duration clockSkew,
    boolean full,
    long ticketsRead,
    long ticketsEvaluated,
    Map<SlaState, Long> byState,
    long changesPlanned,
    Map<String, Long> changesByField,
    long changesWritten,
    long ticketsWritten,
    List<LeftOut> leftOut,
    long held,
    long closed,
    long givenUp,
    Map<Unknown, Long> unknown,
    long calls,
    Duration took,
    boolean stopped) {

  /** Copies maps and list. */
  public SyncRun {
    Map<SlaState, Long> states = new EnumMap<>(SlaState.class);
    states.putAll(byState);
    byState = Collections.unmodifiableMap(states);
    changesByField = Collections.unmodifiableMap(new TreeMap<>(changesByField));
    leftOut = List.copyOf(leftOut);
    Map<Unknown, Long> parts = new EnumMap<>(Unknown.class);
    parts.putAll(unknown);
    unknown = Collections.unmodifiableMap(parts);
  }

  /** Whether every ticket was dealt with. */
  public boolean isComplete() {
    return leftOut.isEmpty() && !stopped;
  }
}
