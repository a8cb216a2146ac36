package dev.odoodesk.cli.report;

import dev.odoodesk.report.ChangedTicket;
import dev.odoodesk.report.ComplianceReport;
import dev.odoodesk.report.CustomerAvailability;
import dev.odoodesk.report.Group;
import dev.odoodesk.report.Grouping;
import dev.odoodesk.report.PauseCause;
import dev.odoodesk.report.PeriodReport.RunLine;
import dev.odoodesk.report.Status;
import dev.odoodesk.report.TicketClock;
import dev.odoodesk.sla.Compliance;
import dev.odoodesk.store.JournalEntry;
import dev.odoodesk.store.LeftOutRow;
import dev.odoodesk.store.StoredRun;
import dev.odoodesk.store.TargetOutcome;
import dev.odoodesk.store.TicketOutcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The parts of reports for programs: names of constants in small letters, times in UTC. */
final class ReportMaps {
  private ReportMaps() {}

  /** A map of names and values, in their order. */
  static Map<String, @Nullable Object> map(@Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return map;
  }

  private static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  static Map<String, @Nullable Object> of(StoredRun run) {
    Map<String, @Nullable Object> states = new LinkedHashMap<>();
    run.summary().byState().forEach((state, tickets) -> states.put(key(state), tickets));
    return map(
        "id", run.id(),
        "kind", key(run.start().kind()),
        "job", run.start().job().name(),
        "connection", run.start().job().odoo().connection(),
        "database", run.start().job().odoo().database(),
        "policy", run.start().policy(),
        "policyDigest", run.start().policyDigest(),
        "asOf", run.start().asOf(),
        "full", run.start().full(),
        "startedAt", run.start().startedAt(),
        "endedAt", run.endedAt(),
        "state", key(run.state()),
        "message", run.summary().message(),
        "undoOf", run.start().undoOf(),
        "continues", run.start().continues(),
        "ticketsRead", run.summary().counts().ticketsRead(),
        "ticketsEvaluated", run.summary().counts().ticketsEvaluated(),
        "changesPlanned", run.summary().counts().changesPlanned(),
        "changesWritten", run.summary().counts().changesWritten(),
        "ticketsWritten", run.summary().counts().ticketsWritten(),
        "calls", run.summary().counts().calls(),
        "tookMillis", run.summary().took().toMillis(),
        "byState", states,
        "changesByField", run.summary().changesByField(),
        "unknown", run.summary().unknown());
  }

  static Map<String, @Nullable Object> of(ChangedTicket ticket) {
    return map(
        "model", ticket.key().model(),
        "id", ticket.key().id(),
        "reference", ticket.reference(),
        "changes", ticket.entries().stream().map(ReportMaps::of).toList(),
        "ticket", ticket.outcome().map(ReportMaps::of).orElse(null));
  }

  private static Map<String, @Nullable Object> of(JournalEntry entry) {
    return map(
        "field", entry.intent().field(),
        "before", StoredJson.of(entry.intent().before()),
        "after", StoredJson.of(entry.intent().after()),
        "reason", entry.intent().reason(),
        "result", key(entry.state()),
        "detail", entry.detail());
  }

  static Map<String, @Nullable Object> of(TicketOutcome ticket) {
    return map(
        "model", ticket.ticket().model(),
        "id", ticket.ticket().id(),
        "reference", ticket.reference(),
        "subject", ticket.subject(),
        "customer", ticket.customer(),
        "team", ticket.team(),
        "level", ticket.level(),
        "levelReason", ticket.levelReason(),
        "state", key(ticket.state()),
        "created", ticket.created(),
        "solved", ticket.solved(),
        "asOf", ticket.asOf(),
        "flags", ticket.flags(),
        "targets", ticket.targets().stream().map(ReportMaps::of).toList());
  }

  private static Map<String, @Nullable Object> of(TargetOutcome target) {
    return map(
        "target", target.name(),
        "metric", target.metric().key(),
        "clock", target.calendar(),
        "state", key(target.state()),
        "promisedSeconds", target.target().toSeconds(),
        "usedSeconds", target.used().toSeconds(),
        "started", target.started(),
        "deadline", target.deadline(),
        "stopped", target.stopped(),
        "brokenAt", target.breachedAt(),
        "missedAt", target.missedAt(),
        "note", target.note(),
        "pauses",
            target.pauses().stream()
                .map(pause -> map("from", pause.from(), "to", pause.to(), "reason", pause.reason()))
                .toList());
  }

  static Map<String, @Nullable Object> of(TicketClock clock) {
    Map<String, @Nullable Object> map =
        map(
            "model", clock.ticket().ticket().model(),
            "id", clock.ticket().ticket().id(),
            "reference", clock.ticket().reference(),
            "subject", clock.ticket().subject(),
            "customer", clock.ticket().customer(),
            "level", clock.ticket().level());
    map.putAll(of(clock.target()));
    return map;
  }

  static Map<String, @Nullable Object> of(LeftOutRow row) {
    return map(
        "model", row.record().model(),
        "id", row.record().id(),
        "reference", row.reference(),
        "reason", row.reason().toLowerCase(Locale.ROOT),
        "detail", row.detail());
  }

  static Map<String, @Nullable Object> of(ComplianceReport report) {
    Map<String, @Nullable Object> map = map("total", of(report.total()));
    map.put(
        "months",
        report.months().stream()
            .map(
                month -> {
                  Map<String, @Nullable Object> each = map("month", month.month());
                  each.putAll(of(month.compliance()));
                  return each;
                })
            .toList());
    for (Grouping grouping : Grouping.values()) {
      map.put(key(grouping), report.by(grouping).stream().map(ReportMaps::of).toList());
    }
    return map;
  }

  private static Map<String, @Nullable Object> of(Group group) {
    Map<String, @Nullable Object> map = map("name", group.name());
    map.putAll(of(group.compliance()));
    return map;
  }

  private static Map<String, @Nullable Object> of(Compliance compliance) {
    return map(
        "kept", compliance.met(),
        "broken", compliance.breached(),
        "percent", compliance.percent().orElse(null),
        "open", compliance.open(),
        "outside", compliance.outside());
  }

  static Map<String, @Nullable Object> of(CustomerAvailability month) {
    return map(
        "customer", month.customer(),
        "month", month.availability().month(),
        "percent", month.availability().percent(),
        "downSeconds", month.availability().down().toSeconds(),
        "kept", month.availability().kept(),
        "unknown", month.availability().unknown());
  }

  static Map<String, @Nullable Object> of(PauseCause cause) {
    return map(
        "reason", cause.reason(), "tickets", cause.tickets(), "seconds", cause.time().toSeconds());
  }

  static Map<String, @Nullable Object> of(Status status) {
    return map(
        "name", status.name(),
        "created", status.created(),
        "solved", status.solved(),
        "open", status.open(),
        "broken", status.broken(),
        "paused", status.paused(),
        "reportDue", status.reportDue(),
        "notes", status.notes());
  }

  static Map<String, @Nullable Object> of(RunLine run) {
    return map(
        "id", run.id(),
        "kind", run.kind().toLowerCase(Locale.ROOT),
        "state", run.state().toLowerCase(Locale.ROOT),
        "startedAt", run.startedAt(),
        "ticketsWritten", run.tickets(),
        "changesWritten", run.changes(),
        "leftOut", run.leftOut(),
        "calls", run.calls(),
        "tookMillis", run.took().toMillis());
  }

  /** The parts of a list. */
  static <T> List<Map<String, @Nullable Object>> each(
      List<T> list, Function<T, Map<String, @Nullable Object>> part) {
    return list.stream().map(part).toList();
  }
}
