package dev.odoodesk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.odoodesk.sla.Compliance;
import dev.odoodesk.sla.Metric;
import dev.odoodesk.sla.Outage;
import dev.odoodesk.sla.Phrase;
import dev.odoodesk.sla.SlaState;
import dev.odoodesk.store.JobKey;
import dev.odoodesk.store.PauseSpan;
import dev.odoodesk.store.ProcessKey;
import dev.odoodesk.store.RunKind;
import dev.odoodesk.store.RunStart;
import dev.odoodesk.store.RunState;
import dev.odoodesk.store.RunSummary;
import dev.odoodesk.store.StateStore;
import dev.odoodesk.store.TargetOutcome;
import dev.odoodesk.store.TicketOutcome;
import dev.odoodesk.ticket.TicketKey;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportsTest {
  private static final JobKey JOB = JobKey.of("acme", "acme", "nightly");
  private static final Period JUNE = Period.parse(Period.Unit.MONTH, "2026-06");
  private static final Instant JULY = Instant.parse("2026-07-02T02:00:00Z");

  private final StateStore store = StateStore.inMemory();
  private final Reports reports =
      new Reports(
          store, new ReportScope(JOB, ZoneOffset.UTC, new BigDecimal("99")), new Limits(2, 2));

  @Test
  void withoutARun_thereIsNothingToReport() {
    assertThatThrownBy(() -> reports.period(JUNE, false, JULY))
        .isInstanceOf(NothingToReportException.class)
        .hasMessageContaining("nightly");
    run(at("05-31T02:00"));
    assertThatThrownBy(() -> reports.period(JUNE, false, JULY))
        .hasMessageContaining("since the begin of 2026-06");
  }

  @Test
  void aTicketCounts_inTheMonthInWhichItWasDecided() {
    put(
        ticket(1, "Acme", at("05-20T08:00"), at("06-03T08:00"), met(at("06-03T08:00"))),
        ticket(2, "Acme", at("05-20T08:00"), null, breached(at("06-10T08:00"))),
        ticket(3, "Acme", at("06-20T08:00"), at("06-30T08:00"), breached(at("05-31T08:00"))),
        ticket(4, "Beta", at("06-20T08:00"), null, target(SlaState.ON_TRACK, null, null)),
        ticket(5, "Beta", at("06-29T08:00"), at("07-01T08:00"), met(at("07-01T08:00"))),
        ticket(6, null, at("06-29T08:00"), null, target(SlaState.NOT_APPLICABLE, null, null)));
    PeriodReport june = reports.period(JUNE, false, JULY);
    assertThat(june.compliance().total()).isEqualTo(new Compliance(1, 1, 2, 1));
    assertThat(june.compliance().by(Grouping.CUSTOMER))
        .containsExactly(
            new Group("Acme", new Compliance(1, 1, 0, 0)),
            new Group("Beta", new Compliance(0, 0, 2, 0)),
            new Group(null, new Compliance(0, 0, 0, 1)));
    assertThat(june.compliance().months())
        .contains(
            new ComplianceReport.Month(YearMonth.of(2026, 5), new Compliance(0, 1, 0, 0)),
            new ComplianceReport.Month(YearMonth.of(2026, 6), new Compliance(1, 1, 0, 0)));
    assertThat(june.created()).isEqualTo(4);
    assertThat(june.solved()).isEqualTo(2);
    assertThat(june.open()).isEqualTo(4);
    assertThat(june.broken().first())
        .extracting(clock -> clock.ticket().ticket().id())
        .containsExactly(2L);
  }

  @Test
  void aMonthThatIsOver_staysAsItWasReported_untilItIsRestated() {
    put(ticket(1, "Acme", at("06-01T08:00"), at("06-03T08:00"), met(at("06-03T08:00"))));
    PeriodReport first = reports.period(JUNE, false, JULY);
    assertThat(first.isOver()).isTrue();
    put(ticket(1, "Acme", at("06-01T08:00"), at("06-03T08:00"), breached(at("06-02T08:00"))));
    assertThat(reports.period(JUNE, false, JULY.plusSeconds(9))).isEqualTo(first);
    PeriodReport restated = reports.period(JUNE, true, JULY.plusSeconds(9));
    assertThat(restated.compliance().total()).isEqualTo(new Compliance(0, 1, 0, 0));
    assertThat(reports.period(JUNE, false, JULY.plusSeconds(99))).isEqualTo(restated);
  }

  @Test
  void aMonthThatGoesOn_isReportedAnewEachTime() {
    Period july = Period.parse(Period.Unit.MONTH, "2026-07");
    put(ticket(1, "Acme", at("07-01T08:00"), null, target(SlaState.AT_RISK, null, null)));
    assertThat(reports.period(july, false, JULY).standing()).isNotNull();
    put(ticket(1, "Acme", at("07-01T08:00"), at("07-01T09:00"), met(at("07-01T09:00"))));
    assertThat(reports.period(july, false, JULY).solved()).isEqualTo(1);
  }

  @Test
  void availability_countsOutagesOfACustomerOnce() {
    put(
        outage(1, "Acme", at("06-01T00:00"), at("06-01T06:00")),
        outage(2, "Acme", at("06-01T03:00"), at("06-01T08:00")),
        outage(3, "Beta", at("05-31T23:00"), at("06-01T01:00")),
        ticket(4, "Gamma", at("06-05T08:00"), null, target(SlaState.ON_TRACK, null, null)));
    assertThat(reports.period(JUNE, false, JULY).availability())
        .extracting(each -> each.customer() + " " + each.availability().percent())
        .containsExactly("Acme 98.888", "Beta 99.861", "Gamma 100.000");
  }

  @Test
  void whatPausedClocks_isAddedUpWithinTheTime_andTwoClocksOfATicketCountOnce() {
    PauseSpan waiting = new PauseSpan(at("05-31T22:00"), at("06-01T03:00"), "waits for the vendor");
    PauseSpan closed = new PauseSpan(at("06-02T22:00"), at("06-03T03:00"), Phrase.CLOSED.say());
    put(
        ticket(
            1, "Acme", at("05-30T08:00"), null, paused(waiting, closed), paused(waiting, closed)));
    assertThat(reports.period(JUNE, false, JULY).pauses())
        .containsExactly(new PauseCause("waits for the vendor", 1, Duration.ofHours(3)));
  }

  @Test
  void theWeeklyStatus_saysWhatHappenedByCustomer_andWhenTheNextReportIsDue() {
    Instant due = at("07-06T10:00");
    TargetOutcome report =
        new TargetOutcome(
            "weekly status",
            Metric.PERIODIC_UPDATE,
            "24x7",
            Duration.ofDays(7),
            Duration.ZERO,
            at("06-29T10:00"),
            due,
            null,
            null,
            List.of(),
            SlaState.ON_TRACK,
            List.of(),
            "");
    put(ticket(1, "Acme", at("06-29T10:00"), null, report));
    Status status =
        reports.period(Period.parse(Period.Unit.WEEK, "2026-W27"), false, JULY).customers().get(0);
    assertThat(status)
        .isEqualTo(new Status("Acme", 1, 0, 1, 0, 0, due, List.of("rollout: kick-off")));
  }

  @Test
  void lists_holdTheFirst_andSayHowManyThereAre() {
    put(
        ticket(1, "Acme", at("07-01T08:00"), null, breached(at("07-01T09:00"))),
        ticket(2, "Acme", at("07-01T08:00"), null, breached(at("07-01T11:00"))),
        ticket(3, "Acme", at("07-01T08:00"), null, breached(at("07-01T10:00"))));
    Picture picture =
        Objects.requireNonNull(reports.run(store.runs().lastOf(JOB).orElseThrow()).picture());
    assertThat(picture.standing().breached().first())
        .extracting(clock -> clock.ticket().ticket().id())
        .containsExactly(2L, 3L);
    assertThat(picture.standing().breached().total()).isEqualTo(3);
    assertThat(picture.standing().breached().more()).isEqualTo(1);
  }

  @Test
  void aRunThatIsNotTheLatest_hasNoPictureOfToday() {
    run(at("06-01T02:00"));
    run(JULY);
    assertThat(reports.run(store.runs().find(1).orElseThrow()).picture()).isNull();
    assertThat(reports.run(store.runs().find(2).orElseThrow()).picture()).isNotNull();
  }

  private void put(TicketOutcome... tickets) {
    run(JULY);
    store.outcomes().put(JOB, List.of(tickets));
  }

  private void run(Instant asOf) {
    ProcessKey process = new ProcessKey("desk", 1, asOf);
    long run =
        store
            .runs()
            .begin(
                new RunStart(
                    RunKind.SYNC, JOB, "policy", "digest", asOf, true, asOf, process, null, null));
    store.runs().end(run, RunState.DONE, asOf.plusSeconds(5), RunSummary.NONE, List.of());
  }

  private static Instant at(String dayAndTime) {
    return Instant.parse("2026-" + dayAndTime + ":00Z");
  }

  private static TargetOutcome met(Instant stopped) {
    return target(SlaState.MET, stopped, null);
  }

  private static TargetOutcome breached(Instant at) {
    return target(SlaState.BREACHED, null, at);
  }

  private static TargetOutcome paused(PauseSpan... pauses) {
    return new TargetOutcome(
        "resolution",
        Metric.RESOLUTION,
        "24x7",
        Duration.ofHours(4),
        Duration.ZERO,
        at("05-30T08:00"),
        null,
        null,
        null,
        List.of(),
        SlaState.PAUSED,
        List.of(pauses),
        "waits");
  }

  private static TargetOutcome target(
      SlaState state, @Nullable Instant stopped, @Nullable Instant breachedAt) {
    return new TargetOutcome(
        "resolution",
        Metric.RESOLUTION,
        "24x7",
        Duration.ofHours(4),
        Duration.ZERO,
        null,
        breachedAt,
        stopped,
        breachedAt,
        List.of(),
        state,
        List.of(),
        "");
  }

  private static TicketOutcome ticket(
      long id,
      @Nullable String customer,
      Instant created,
      @Nullable Instant solved,
      TargetOutcome... targets) {
    return ticket(id, customer, created, solved, List.of(targets), List.of());
  }

  private static TicketOutcome outage(long id, String customer, Instant from, Instant to) {
    return ticket(id, customer, from, to, List.of(met(to)), List.of(new Outage(from, to)));
  }

  private static TicketOutcome ticket(
      long id,
      @Nullable String customer,
      Instant created,
      @Nullable Instant solved,
      List<TargetOutcome> targets,
      List<Outage> outages) {
    return new TicketOutcome(
        new TicketKey("helpdesk.ticket", id),
        "#" + id,
        "Subject",
        customer,
        "Support",
        "1",
        "2",
        "rule x",
        SlaState.worst(targets.stream().map(TargetOutcome::state).toList()),
        created,
        solved,
        targets,
        "policy",
        "digest",
        JULY,
        List.of("rollout: kick-off"),
        outages,
        Set.of());
  }
}
