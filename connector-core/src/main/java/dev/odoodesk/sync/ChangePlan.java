package dev.odoodesk.sync;

import dev.odoodesk.ticket.TicketKey;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that a run would write, before it is written.
 *
 * <p>Immutable and thread-safe. {@link PlanFile} saves and loads it.
 *
 * @param connection name of the connection it was made over
 * @param database database it is for; it is applied to no other
 * @param policyDigest digest of the policy that it follows
 * @param asOf moment at which the tickets were evaluated, in UTC
 * @param changes what to write, all changes of one record in one run of the list
 */
public record ChangePlan(
    String connection, String database, String policyDigest, Instant asOf, List<Change> changes) {

  /**
   * @throws IllegalArgumentException if one field of one record is to be changed twice, or a
   *     record's changes do not agree on what they were read from
   */
  public ChangePlan {
    Objects.requireNonNull(connection, "connection");
    Objects.requireNonNull(database, "database");
    Objects.requireNonNull(policyDigest, "policyDigest");
    Objects.requireNonNull(asOf, "asOf");
    changes = List.copyOf(changes);
    requireOnce(changes);
  }

  /** Whether there is nothing to write. */
  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /** How many records would be written. */
  public int records() {
    return changes.stream().map(Change::key).collect(Collectors.toSet()).size();
  }

  /**
   * Refuses a plan that was made for something else.
   *
   * @throws PlanRefusedException if it is for another database or follows another policy
   */
  public void requireMadeFor(String expectedDatabase, String expectedPolicyDigest) {
    if (!database.equals(expectedDatabase)) {
      throw new PlanRefusedException(
          "The plan is for database \"%s\", not for \"%s\": make a new one with `odoo-desk plan`."
              .formatted(database, expectedDatabase));
    }
    if (!policyDigest.equals(expectedPolicyDigest)) {
      throw new PlanRefusedException(
          "The policy has changed since the plan was made (plan: %s, now: %s): make a new one with `odoo-desk plan`."
              .formatted(policyDigest, expectedPolicyDigest));
    }
  }

  private static void requireOnce(List<Change> changes) {
    Set<TicketKey> finished = new HashSet<>();
    Set<String> fields = new HashSet<>();
    Change last = null;
    for (Change change : changes) {
      if (last == null || !last.key().equals(change.key())) {
        fields.clear();
        if (!finished.add(change.key())) {
          throw new IllegalArgumentException(
              "the changes of " + change.key() + " do not stand together");
        }
      } else if (!last.writeDate().equals(change.writeDate())) {
        throw new IllegalArgumentException(
            "the changes of " + change.key() + " differ in writeDate");
      }
      if (!fields.add(change.field())) {
        throw new IllegalArgumentException(
            change.field() + " of " + change.key() + " is changed twice");
      }
      last = change;
    }
  }
}
