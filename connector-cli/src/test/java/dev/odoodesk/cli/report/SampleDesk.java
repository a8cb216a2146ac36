package dev.odoodesk.cli.report;

import dev.odoodesk.report.Limits;
import dev.odoodesk.report.ReportScope;
import dev.odoodesk.report.Reports;
import dev.odoodesk.sla.Metric;
import dev.odoodesk.sla.Outage;
import dev.odoodesk.sla.Phrase;
import dev.odoodesk.sla.SlaState;
import dev.odoodesk.store.EntryOutcome;
import dev.odoodesk.store.EntryState;
import dev.odoodesk.store.Intent;
import dev.odoodesk.store.JobKey;
import dev.odoodesk.store.JournalEntry;
import dev.odoodesk.store.LeftOutRow;
import dev.odoodesk.store.PauseSpan;
import dev.odoodesk.store.ProcessKey;
import dev.odoodesk.store.RunCounts;
import dev.odoodesk.store.RunKind;
import dev.odoodesk.store.RunStart;
import dev.odoodesk.store.RunState;
import dev.odoodesk.store.RunSummary;
import dev.odoodesk.store.StateStore;
import dev.odoodesk.store.StoredRun;
import dev.odoodesk.store.StoredValue;
import dev.odoodesk.store.TargetOutcome;
import dev.odoodesk.store.TicketOutcome;
import dev.odoodesk.ticket.TicketKey;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A store after one run over made-up tickets: the same for the same seed. */
final class SampleDesk {
  static final Instant NOW = Instant.parse("2026-07-15T02:00:00Z");
  static final ZoneId ZONE = ZoneId.of("Europe/Madrid");
  static final List<String> SUBJECTS =
      List.of(
          "Cannot post the invoice of June",
          "Die Kasse druckt keine Belege",
          "No se puede validar el albarán de entrega",
          "Звіт про податки показує неправильний період",
          "Printer at the warehouse prints every label twice",
          "How do I add a user?");
  private static final List<String> CUSTOMERS =
      List.of("Azure Interior", "Deco Addict", "Gemini Furniture", "Ready Mat", "Ўкрпошта");
  private static final List<SlaState> STATES = List.of(SlaState.values());
  private static final String DIGEST = "0f".repeat(32);

  private final StateStore store = StateStore.inMemory();
  private final Random random;
  private final JobKey job;
  private final List<String> texts;
  private long run;

  private SampleDesk(String job, long seed, List<String> texts) {
    this.job = JobKey.of("acme", "acme-production", job);
    this.random = new Random(seed);
    this.texts = texts;
  }

  /** A desk with ordinary texts. */
  static SampleDesk of(int tickets, long seed) {
    return of("nightly", tickets, seed, SUBJECTS);
  }

  /** A desk whose job and tickets have such texts. */
  static SampleDesk of(String job, int tickets, long seed, List<String> texts) {
    SampleDesk desk = new SampleDesk(job, seed, texts);
    desk.fill(tickets);
    return desk;
  }

  StateStore store() {
    return store;
  }

  JobKey job() {
    return job;
  }

  Reports reports() {
    return reports(Limits.PAGE);
  }

  Reports reports(Limits limits) {
    return new Reports(store, new ReportScope(job, ZONE, new BigDecimal("99")), limits);
  }

  StoredRun run() {
    return store.runs().find(run).orElseThrow();
  }

  private void fill(int tickets) {
    run =
        store
            .runs()
            .begin(
                new RunStart(
                    RunKind.SYNC,
                    job,
                    "platinum-four-levels",
                    DIGEST,
                    NOW,
                    true,
                    NOW.plusSeconds(2),
                    new ProcessKey("desk-1", 4711, NOW),
                    null,
                    null));
    List<TicketOutcome> outcomes = new ArrayList<>();
    long changes = 0;
    for (int i = 1; i <= tickets; i++) {
      TicketOutcome ticket = ticket(i);
      outcomes.add(ticket);
      changes += change(ticket);
    }
    store.outcomes().put(job, outcomes);
    List<LeftOutRow> leftOut =
        List.of(
            new LeftOutRow(key(1), text(1), "CHANGED_MEANWHILE", "priority is 2 now, was 1"),
            new LeftOutRow(key(2), text(2), "REFUSED", text(3)));
    store
        .runs()
        .end(
            run,
            RunState.LEFT_OUT,
            NOW.plusSeconds(49),
            new RunSummary(
                new RunCounts(tickets, tickets, changes, changes - 1, tickets, 2, 37),
                Map.of(),
                Map.of("priority", 3L),
                Map.of("TRACKED_CHANGES", 12L),
                Duration.ofMillis(47_300),
                ""),
            leftOut);
  }

  private static TicketKey key(long id) {
    return new TicketKey("helpdesk.ticket", id);
  }

  private String text(int i) {
    return texts.get(Math.floorMod(i, texts.size()));
  }

  private Instant before(int mostHours) {
    return NOW.minus(random.nextInt(mostHours * 3_600) + 1L, ChronoUnit.SECONDS);
  }

  private TicketOutcome ticket(int i) {
    SlaState state = STATES.get(random.nextInt(STATES.size()));
    boolean solved = state == SlaState.MET || random.nextInt(3) == 0;
    Instant created = before(24 * 150);
    Instant end = created.plusSeconds((long) (Duration.between(created, NOW).toSeconds() * 0.7));
    Instant closed = solved ? end : null;
    String level = String.valueOf(1 + random.nextInt(4));
    return new TicketOutcome(
        key(i),
        "#" + String.format("%05d", i),
        text(i),
        i % 7 == 0 ? null : CUSTOMERS.get(random.nextInt(CUSTOMERS.size())),
        i % 5 == 0 ? null : "Support " + (i % 3),
        "1",
        level,
        Phrase.BY_RULE.say("urgent mail"),
        solved && state != SlaState.BREACHED ? SlaState.MET : state,
        created,
        closed,
        List.of(
            target(Metric.FIRST_RESPONSE, SlaState.MET, created, created.plusSeconds(600), i),
            target(
                Metric.RESOLUTION,
                solved && state != SlaState.BREACHED ? SlaState.MET : state,
                created,
                closed,
                i)),
        "platinum-four-levels",
        DIGEST,
        NOW,
        i % 11 == 0 ? List.of("rollout: kick-off") : List.of(),
        i % 40 == 0 ? List.of(new Outage(created, closed)) : List.of(),
        Set.of());
  }

  private TargetOutcome target(
      Metric metric, SlaState state, Instant created, @Nullable Instant stopped, int i) {
    List<PauseSpan> pauses = new ArrayList<>();
    if (i % 3 == 0 && metric == Metric.RESOLUTION) {
      pauses.add(
          new PauseSpan(created.plusSeconds(1_000), created.plusSeconds(9_000), text(i + 1)));
    }
    if (state == SlaState.PAUSED) {
      pauses.add(new PauseSpan(NOW.minusSeconds(20_000 + i), NOW, "waits for the customer"));
    }
    Instant deadline =
        switch (state) {
          case AT_RISK -> NOW.plusSeconds(600L + i * 60L);
          case ON_TRACK -> NOW.plusSeconds(86_400L + i * 600L);
          case BREACHED -> created.plusSeconds(14_400);
          case MET -> created.plusSeconds(9_000_000);
          case PAUSED, NOT_APPLICABLE -> null;
        };
    return new TargetOutcome(
        metric.key(),
        metric,
        metric == Metric.RESOLUTION ? "business" : "24x7",
        Duration.ofHours(8),
        Duration.ofMinutes(200 + i),
        created,
        deadline,
        stopped,
        state == SlaState.BREACHED ? deadline : null,
        List.of(),
        state,
        pauses,
        state == SlaState.PAUSED ? "waits for the customer" : "");
  }

  private long change(TicketOutcome ticket) {
    List<Intent> intents = new ArrayList<>();
    Instant deadline = ticket.targets().get(1).deadline();
    String level = ticket.level() == null ? "4" : ticket.level();
    String reason = Phrase.LEVEL.say(level, ticket.levelReason());
    intents.add(intent(ticket, "priority", text("0"), text("3"), reason));
    intents.add(
        intent(ticket, "x_odoodesk_severity", StoredValue.Empty.EMPTY, text(level), reason));
    intents.add(
        intent(
            ticket,
            "x_odoodesk_resolution_deadline",
            StoredValue.Empty.EMPTY,
            deadline == null ? StoredValue.Empty.EMPTY : new StoredValue.Moment(deadline),
            Phrase.WITHIN.say("resolution", "8 h", "business", level)));
    intents.add(
        intent(
            ticket,
            "x_odoodesk_sla_state",
            text("on_track"),
            text(ticket.state().name().toLowerCase(Locale.ROOT)),
            "resolution"));
    intents.add(
        intent(
            ticket,
            "tag_ids",
            new StoredValue.Many(List.of()),
            new StoredValue.Many(List.of(new StoredValue.Link(3, text(ticket.ticket().id())))),
            Phrase.FLAG.say(text((int) ticket.ticket().id() + 2))));
    List<JournalEntry> entries = store.journal().intend(run, intents, NOW);
    store
        .journal()
        .settle(
            entries.stream()
                .map(
                    entry ->
                        new EntryOutcome(
                            entry.id(), EntryState.WRITTEN, NOW.plusSeconds(9), "", NOW))
                .toList());
    return entries.size();
  }

  private String text(long i) {
    return text((int) i);
  }

  private static StoredValue text(String value) {
    return new StoredValue.Text(value);
  }

  private static Intent intent(
      TicketOutcome ticket, String field, StoredValue before, StoredValue after, String reason) {
    return new Intent(ticket.ticket(), ticket.reference(), field, before, after, reason);
  }
}
