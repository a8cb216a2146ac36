package dev.odoodesk;

import dev.odoodesk.approval.HoursDesk;
import dev.odoodesk.approval.HoursJob;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.OdooConnection;
import dev.odoodesk.helpdesk.Desk;
import dev.odoodesk.helpdesk.OwnFields;
import dev.odoodesk.helpdesk.TicketColumns;
import dev.odoodesk.helpdesk.TicketPages;
import dev.odoodesk.helpdesk.TicketRead;
import dev.odoodesk.helpdesk.TicketReader;
import dev.odoodesk.helpdesk.TicketScope;
import dev.odoodesk.sla.SlaPolicy;
import dev.odoodesk.store.StateStore;
import dev.odoodesk.sync.ApplyOutcome;
import dev.odoodesk.sync.ChangePlan;
import dev.odoodesk.sync.EvaluatedTicket;
import dev.odoodesk.sync.PlanRefusedException;
import dev.odoodesk.sync.PlanRunner;
import dev.odoodesk.sync.PlannedRun;
import dev.odoodesk.sync.Simulation;
import dev.odoodesk.sync.SyncJob;
import dev.odoodesk.sync.SyncObserver;
import dev.odoodesk.sync.SyncOptions;
import dev.odoodesk.sync.SyncRun;
import dev.odoodesk.sync.SyncRunner;
import dev.odoodesk.sync.TicketEvaluator;
import dev.odoodesk.sync.UndoPlan;
import dev.odoodesk.sync.UndoRunner;
import java.time.Clock;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The support desk of one Odoo database: where embedders start.
 *
 * <pre>{@code
 * OdooConnection connection = OdooConnection.builder("acme")
 *     .url(URI.create("https://acme.example.com"))
 *     .database("acme")
 *     .user("sync@acme.example")
 *     .credential(Credential.apiKey(System.getenv("ACME_API_KEY")))
 *     .build();
 * SlaPolicy policy = PolicyReader.read(Path.of("platinum-four-levels.yaml")).policy();
 * SyncJob job = SyncJob.builder("nightly", TicketScope.teams("Support"), policy).build();
 *
 * try (OdooDesk desk = OdooDesk.connect(connection)) {
 *   PlannedRun planned = desk.plan(job);                    // nothing is written
 *   planned.plan().changes().forEach(System.out::println);
 *   ApplyOutcome outcome = desk.apply(planned.plan(), policy);
 *   outcome.leftOut().forEach(System.out::println);         // changed meanwhile, refused, gone
 * }
 * }</pre>
 *
 * <p>Nothing is sent before the first question. Thread-safe; of two syncs of one connection at a
 * time the second is refused. Every method may throw {@link dev.odoodesk.client.OdooException} when
 * the server cannot be asked, and {@link dev.odoodesk.helpdesk.HelpdeskException} when the database
 * is not set up for what is asked.
 */
public final class OdooDesk implements AutoCloseable {
  private final OdooClient client;
  private final StateStore store;
  private final Clock clock;

  private OdooDesk(OdooClient client, StateStore store, Clock clock) {
    this.client = client;
    this.store = store;
    this.clock = clock;
  }

  /**
   * A desk over a connection of its own, which closing the desk ends. It forgets between processes:
   * the first sync looks at all tickets.
   */
  public static OdooDesk connect(OdooConnection connection) {
    return over(OdooClient.connect(connection));
  }

  /** The same, remembering runs in a store; closing the desk leaves the store open. */
  public static OdooDesk connect(OdooConnection connection, StateStore store) {
    return over(OdooClient.connect(connection), store);
  }

  /** A desk over a client that is already there; closing the desk closes the client. */
  public static OdooDesk over(OdooClient client) {
    return over(client, StateStore.inMemory());
  }

  /** The same, remembering runs in a store; closing the desk leaves the store open. */
  public static OdooDesk over(OdooClient client, StateStore store) {
    return over(client, store, Clock.systemUTC());
  }

  /** The same by another clock, which only tells when runs began and ended. */
  public static OdooDesk over(OdooClient client, StateStore store, Clock clock) {
    return new OdooDesk(client, store, clock);
  }

  /** What everything goes through, for calls that the desk has no word for. */
  public OdooClient client() {
    return client;
  }

  /** The tickets of a scope by ascending id, lazily; close the stream unless read to its end. */
  public Stream<TicketRead> tickets(TicketScope scope) {
    return tickets(scope, TicketColumns.USUAL);
  }

  /** The tickets of a scope with chosen columns. */
  public Stream<TicketRead> tickets(TicketScope scope, TicketColumns columns) {
    TicketPages pages = new TicketReader(Desk.open(client, scope.source()), columns).pages(scope);
    Iterator<Stream<TicketRead>> streams =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return pages.hasNext();
          }

          @Override
          public Stream<TicketRead> next() {
            return pages.next().tickets().stream();
          }
        };
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(streams, Spliterator.ORDERED), false)
        .flatMap(page -> page)
        .onClose(pages::close);
  }

  /** The fields of our own on the tickets of a source: which exist, and making them. */
  public OwnFields ownFields(TicketScope.Source source) {
    return new OwnFields(client, Desk.open(client, source).schema().model());
  }

  /** Evaluates a job's tickets and says what would be written; writes nothing. */
  public PlannedRun plan(SyncJob job) {
    return plan(job, SyncObserver.NONE);
  }

  /** The same under somebody's eyes. */
  public PlannedRun plan(SyncJob job, SyncObserver observer) {
    return plan(job, SyncOptions.USUAL, observer);
  }

  /** The same with options; whether all tickets are looked at is not one: a plan does. */
  public PlannedRun plan(SyncJob job, SyncOptions options, SyncObserver observer) {
    return new SyncRunner(client, store, job, clock).plan(options, observer);
  }

  /**
   * Writes a plan. Tickets that were changed since the plan was made are left alone and listed.
   *
   * @param policy the policy as it is now
   * @throws PlanRefusedException if the plan is for another database or follows another policy
   */
  public ApplyOutcome apply(ChangePlan plan, SlaPolicy policy) {
    return apply(plan, policy, SyncObserver.NONE);
  }

  /** The same under somebody's eyes. */
  public ApplyOutcome apply(ChangePlan plan, SlaPolicy policy, SyncObserver observer) {
    return new PlanRunner(client, store, clock).apply(plan, policy, observer);
  }

  /**
   * Says what an undo of a run would restore; writes nothing.
   *
   * @param run number of the run, as the store knows it
   * @throws dev.odoodesk.sync.UndoRefusedException if there is no such run, or it is of another
   *     Odoo
   */
  public UndoPlan planUndo(long run) {
    return new UndoRunner(client, store, clock).plan(run);
  }

  /**
   * Restores what a run has changed, where nobody has touched the ticket since. The job's next runs
   * leave the tickets so until their facts or the policy change.
   *
   * @throws dev.odoodesk.sync.JobLockedException if another run works on the same job or connection
   */
  public ApplyOutcome undo(UndoPlan plan, SyncObserver observer) {
    return new UndoRunner(client, store, clock).undo(plan, observer);
  }

  /**
   * Evaluates single tickets of a job, to look into their clocks; writes nothing.
   *
   * @param ids database ids; those outside the job's scope, or gone, are absent from the result
   */
  public List<EvaluatedTicket> evaluate(SyncJob job, Collection<Long> ids) {
    return new TicketEvaluator(client, job).evaluate(job.scope().withIds(ids));
  }

  /**
   * A replay of past tickets by another policy; writes nothing.
   *
   * @param policy the policy to try out
   * @param against the policy to compare it with, if any
   */
  public Simulation simulation(SlaPolicy policy, Optional<SlaPolicy> against) {
    return new Simulation(client, policy, against);
  }

  /**
   * Evaluates what may have changed of a job's tickets since its last run, and writes what differs,
   * page by page.
   *
   * @throws dev.odoodesk.sync.JobLockedException if another run works on the same job or connection
   */
  public SyncRun sync(SyncJob job) {
    return sync(job, SyncObserver.NONE);
  }

  /** The same under somebody's eyes. */
  public SyncRun sync(SyncJob job, SyncObserver observer) {
    return sync(job, SyncOptions.USUAL, observer);
  }

  /** The same with options. */
  public SyncRun sync(SyncJob job, SyncOptions options, SyncObserver observer) {
    return new SyncRunner(client, store, job, clock).sync(options, observer);
  }

  /** The hours of a job: balances, decisions, approvals. */
  public HoursDesk hours(HoursJob job) {
    return HoursDesk.open(client, job);
  }

  @Override
  public void close() {
    client.close();
  }
}
