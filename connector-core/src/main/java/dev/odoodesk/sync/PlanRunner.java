package dev.odoodesk.sync;

import dev.odoodesk.client.OdooClient;
import dev.odoodesk.sla.SlaPolicy;
import dev.odoodesk.store.JobKey;
import dev.odoodesk.store.Locks;
import dev.odoodesk.store.OdooKey;
import dev.odoodesk.store.ProcessKey;
import dev.odoodesk.store.RunKind;
import dev.odoodesk.store.RunStart;
import dev.odoodesk.store.StateStore;
import java.time.Clock;
import java.util.List;

/** Writes saved plans, each as a run of its own that can be undone. Immutable and thread-safe. */
public final class PlanRunner {
  /** Stands for the job in the log of runs: a plan does not say which job made it. */
  private static final String NAME = "apply";

  private final OdooClient client;
  private final StateStore store;
  private final Clock clock;

  public PlanRunner(OdooClient client, StateStore store, Clock clock) {
    this.client = client;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Writes a plan. Tickets that were changed since the plan was made are left alone and listed.
   *
   * @param policy the policy as it is now
   * @throws PlanRefusedException if the plan is for another database or follows another policy
   * @throws JobLockedException if another run works on the same connection
   * @throws dev.odoodesk.client.OdooException if the server fails
   */
  public ApplyOutcome apply(ChangePlan plan, SlaPolicy policy, SyncObserver observer) {
    OdooKey odoo = new OdooKey(client.connection().name(), client.connection().database());
    plan.requireMadeFor(odoo.database(), policy.digest());
    try (RunLocks locks =
        RunLocks.acquire(store.locks(), List.of(Locks.ofConnection(odoo)), "apply of a plan")) {
      locks.requireHeld();
      observer.started(plan.records());
      RunStart start =
          new RunStart(
              RunKind.APPLY,
              new JobKey(odoo, NAME),
              policy.name(),
              policy.digest(),
              plan.asOf(),
              false,
              clock.instant(),
              ProcessKey.current(),
              null,
              null);
      return new PlannedWriting(client, store, clock)
          .write(start, plan.changes(), List.of(), observer, (run, written) -> {});
    }
  }
}
