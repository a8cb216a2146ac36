package dev.odoodesk.store;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a run when it begins.
 *
 * @param kind what it is for
 * @param job which job on which Odoo; for a run without a job, a name for what was done
 * @param policy name of the policy; empty where there is none
 * @param policyDigest digest of the policy; empty where there is none
 * @param asOf moment at which tickets are evaluated
 * @param full whether it looks at all tickets rather than at those that may have changed
 * @param startedAt when it began, by our clock
 * @param process who does it
 * @param undoOf the run that it undoes; null unless it is an undo
 * @param continues the abandoned or stopped run whose work it goes on with; null if it starts
 *     afresh
 */
public record RunStart(
    RunKind kind,
    JobKey job,
    String policy,
    String policyDigest,
    Instant asOf,
    boolean full,
    Instant startedAt,
    ProcessKey process,
    @Nullable Long undoOf,
    @Nullable Long continues) {
  public RunStart {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(job, "job");
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(policyDigest, "policyDigest");
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(startedAt, "startedAt");
    Objects.requireNonNull(process, "process");
  }
}
