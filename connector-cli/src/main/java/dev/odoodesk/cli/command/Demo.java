package dev.odoodesk.cli.command;

import dev.odoodesk.OdooDesk;
import dev.odoodesk.cli.output.Clocks;
import dev.odoodesk.client.Credential;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.OdooConnection;
import dev.odoodesk.helpdesk.TicketScope;
import dev.odoodesk.sandbox.OdooSandbox;
import dev.odoodesk.sla.SlaPolicy;
import dev.odoodesk.sla.TargetEvaluation;
import dev.odoodesk.sync.ApplyOutcome;
import dev.odoodesk.sync.ChangePlan;
import dev.odoodesk.sync.EvaluatedTicket;
import dev.odoodesk.sync.PlannedRun;
import dev.odoodesk.sync.SyncJob;
import dev.odoodesk.sync.SyncRun;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The main job once, on a sandbox of its own, with the sandbox's own count of what was written. */
final class Demo {
  private static final int CANDIDATES = 200;

  private final SlaPolicy policy;
  private final long tickets;
  private final long seed;
  private final Instant moment;

  Demo(SlaPolicy policy, long tickets, long seed, Instant moment) {
    this.policy = policy;
    this.tickets = tickets;
    this.seed = seed;
    this.moment = moment;
  }

  /** Is told what happens while it happens. */
  interface Watcher {
    Watcher NOBODY = new Watcher() {};

    default void started(OdooSandbox sandbox) {}

    default void planned(PlannedRun planned) {}

    default void written(ApplyOutcome outcome, long counted) {}

    default void ranAgain(SyncRun second, long counted) {}
  }

  /**
   * What came out.
   *
   * @param changesWritten by the sandbox's own counter
   * @param secondRunChanges by the sandbox's own counter
   */
  record Result(
      long tickets,
      long seed,
      SyncRun run,
      long changesPlanned,
      long changesWritten,
      long secondRunChanges,
      EvaluatedTicket example) {
    Map<String, Object> asMap() {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("tickets", tickets);
      map.put("seed", seed);
      map.put("policy", run.policy());
      map.put("asOf", run.asOf());
      map.put("changesPlanned", changesPlanned);
      map.put("changesWritten", changesWritten);
      map.put("secondRunChanges", secondRunChanges);
      map.put("changesByField", run.changesByField());
      map.put("ticket", Clocks.asMap(example.ticket(), example.evaluation()));
      return map;
    }
  }

  Result run(Watcher watcher) {
    Clock clock = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), moment));
    try (OdooSandbox sandbox =
            OdooSandbox.builder().tickets(tickets).tasks(0).seed(seed).clock(clock).start();
        OdooDesk desk = OdooDesk.over(OdooClient.connect(connection(sandbox), clock))) {
      SyncJob job =
          SyncJob.builder("demo", TicketScope.teams(List.of()).withArchived(), policy)
              .asOf(moment)
              .build();
      desk.ownFields(job.scope().source()).create();
      watcher.started(sandbox);
      PlannedRun planned = desk.plan(job);
      ChangePlan plan = planned.plan();
      watcher.planned(planned);

      sandbox.resetCounts();
      ApplyOutcome outcome = desk.apply(plan, policy);
      long written = sandbox.writes();
      watcher.written(outcome, written);

      sandbox.resetCounts();
      SyncRun second = desk.sync(job);
      long writtenAgain = sandbox.writes();
      watcher.ranAgain(second, writtenAgain);

      return new Result(
          planned.run().ticketsRead(),
          seed,
          planned.run(),
          plan.changes().size(),
          written,
          writtenAgain,
          example(desk, job, plan));
    }
  }

  private static OdooConnection connection(OdooSandbox sandbox) {
    return OdooConnection.builder("demo")
        .url(sandbox.url())
        .database(OdooSandbox.DATABASE)
        .user(OdooSandbox.USER)
        .credential(Credential.apiKey(OdooSandbox.PASSWORD))
        .build();
  }

  /** Of the first tickets of the plan, the one whose clocks have the most to tell. */
  private static EvaluatedTicket example(OdooDesk desk, SyncJob job, ChangePlan plan) {
    List<Long> ids =
        plan.changes().stream()
            .map(change -> change.key().id())
            .distinct()
            .limit(CANDIDATES)
            .toList();
    return desk.evaluate(job, ids).stream()
        .max(Comparator.comparingInt(Demo::segments))
        .orElseThrow(() -> new IllegalArgumentException("--tickets must be at least 1"));
  }

  private static int segments(EvaluatedTicket ticket) {
    return ticket.evaluation().targets().stream()
        .map(TargetEvaluation::trace)
        .mapToInt(trace -> trace.segments().size())
        .sum();
  }
}
