package dev.odoodesk.approval;

import dev.odoodesk.helpdesk.TicketScope;
import dev.odoodesk.policy.HoursPolicy;
import dev.odoodesk.sla.SlaPolicy;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whose hours to review, and by what.
 *
 * @param name name of the job
 * @param scope the tickets whose lines are decided on
 * @param policy the policy that tells the tickets' levels and phases
 * @param hours its section on hours
 * @param asOf the moment of the review; null for the server's clock
 */
public record HoursJob(
    String name, TicketScope scope, SlaPolicy policy, HoursPolicy hours, @Nullable Instant asOf) {
  public HoursJob {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(hours, "hours");
  }
}
