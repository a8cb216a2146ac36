package dev.odoodesk.cli.runs;

import dev.odoodesk.cli.output.Column;
import dev.odoodesk.store.JournalEntry;
import dev.odoodesk.store.LeftOutRow;
import dev.odoodesk.store.RunCounts;
import dev.odoodesk.store.RunStart;
import dev.odoodesk.store.StoredRun;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A run in all its details, for people and for programs. */
final class RunDetails {
  /** One row for each field that the run meant to write. */
  static final List<Column<JournalEntry>> CHANGES =
      List.of(
          new Column<>("ref", entry -> entry.intent().reference()),
          new Column<>("model", entry -> entry.intent().record().model()),
          new Column<>("id", entry -> entry.intent().record().id()),
          new Column<>("field", entry -> entry.intent().field()),
          new Column<>("before", entry -> StoredValueText.of(entry.intent().before())),
          new Column<>("after", entry -> StoredValueText.of(entry.intent().after())),
          new Column<>("state", entry -> key(entry.state())),
          new Column<>("reason", entry -> entry.intent().reason()),
          new Column<>("detail", JournalEntry::detail),
          new Column<>("noted", JournalEntry::intendedAt));

  /** One row for each record that the run left alone. */
  static final List<Column<LeftOutRow>> LEFT_OUT =
      List.of(
          new Column<>("ref", LeftOutRow::reference),
          new Column<>("model", row -> row.record().model()),
          new Column<>("id", row -> row.record().id()),
          new Column<>("reason", row -> row.reason().toLowerCase(Locale.ROOT)),
          new Column<>("detail", LeftOutRow::detail));

  private RunDetails() {}

  private static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A few lines for people. */
  static List<String> lines(StoredRun run) {
    RunStart start = run.start();
    RunCounts counts = run.summary().counts();
    List<String> lines = new ArrayList<>();
    lines.add(
        "Run %d: %s of job %s on %s, database %s: %s"
            .formatted(
                run.id(),
                key(start.kind()),
                start.job().name(),
                start.job().odoo().connection(),
                start.job().odoo().database(),
                RunList.state(run)));
    if (!run.summary().message().isEmpty()) {
      lines.add(run.summary().message());
    }
    lines.add(
        "Began %s, %s, by %s"
            .formatted(
                start.startedAt(),
                run.endedAt() == null ? "not ended" : "ended " + run.endedAt(),
                start.process()));
    if (!start.policy().isEmpty()) {
      lines.add(
          "Policy %s, as of %s, %s"
              .formatted(
                  start.policy(), start.asOf(), start.full() ? "all tickets" : "what may differ"));
    }
    if (start.undoOf() != null) {
      lines.add("Undoes run " + start.undoOf());
    }
    if (start.continues() != null) {
      lines.add("Goes on with what run " + start.continues() + " had begun");
    }
    lines.add(
        "Tickets: %d read; changes: %d planned, %d written to %d tickets; %d left out; %d calls"
            .formatted(
                counts.ticketsRead(),
                counts.changesPlanned(),
                counts.changesWritten(),
                counts.ticketsWritten(),
                counts.leftOut(),
                counts.calls()));
    return lines;
  }

  /** The run for programs. */
  static Map<String, Object> asMap(StoredRun run) {
    RunStart start = run.start();
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("run", run.id());
    map.put("kind", key(start.kind()));
    map.put("state", RunList.state(run));
    map.put("job", start.job().name());
    map.put("connection", start.job().odoo().connection());
    map.put("database", start.job().odoo().database());
    map.put("policy", start.policy());
    map.put("policyDigest", start.policyDigest());
    map.put("asOf", start.asOf());
    map.put("full", start.full());
    map.put("startedAt", start.startedAt());
    map.put("endedAt", run.endedAt());
    map.put("host", start.process().host());
    map.put("pid", start.process().pid());
    map.put("undoOf", start.undoOf());
    map.put("continues", start.continues());
    map.put("lastTicketId", run.progress().lastTicketId());
    RunCounts counts = run.summary().counts();
    map.put("ticketsRead", counts.ticketsRead());
    map.put("ticketsEvaluated", counts.ticketsEvaluated());
    map.put("changesPlanned", counts.changesPlanned());
    map.put("changesWritten", counts.changesWritten());
    map.put("ticketsWritten", counts.ticketsWritten());
    map.put("recordsLeftOut", counts.leftOut());
    map.put("calls", counts.calls());
    Map<String, Long> states = new LinkedHashMap<>();
    run.summary().byState().forEach((state, tickets) -> states.put(state.key(), tickets));
    map.put("byState", states);
    map.put("changesByField", run.summary().changesByField());
    map.put("unknown", run.summary().unknown());
    map.put("tookMillis", run.summary().took().toMillis());
    map.put("message", run.summary().message());
    return map;
  }

  /** Rows for programs, made as they are asked for. */
  static <T> Iterable<Map<String, Object>> rows(List<Column<T>> columns, Iterable<T> values) {
    return () -> {
      Iterator<T> iterator = values.iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return iterator.hasNext();
        }

        @Override
        public Map<String, Object> next() {
          T value = iterator.next();
          Map<String, @Nullable Object> row = new LinkedHashMap<>();
          columns.forEach(column -> row.put(column.name(), column.value().apply(value)));
          return row;
        }
      };
    };
  }
}
