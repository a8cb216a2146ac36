package dev.odoodesk.cli.runs;

import dev.odoodesk.cli.Context;
import dev.odoodesk.cli.ExitCode;
import dev.odoodesk.cli.Stores;
import dev.odoodesk.cli.output.Amounts;
import dev.odoodesk.cli.output.Column;
import dev.odoodesk.cli.output.RecordWriter;
import dev.odoodesk.store.RunState;
import dev.odoodesk.store.StateStore;
import dev.odoodesk.store.StoredRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Runs, one a line. */
final class RunList {
  private static final List<Column<StoredRun>> COLUMNS =
      List.of(
          new Column<>("run", StoredRun::id),
          new Column<>("kind", run -> run.start().kind().name().toLowerCase(Locale.ROOT)),
          new Column<>("job", run -> run.start().job().name()),
          new Column<>("connection", run -> run.start().job().odoo().connection()),
          new Column<>("started", run -> run.start().startedAt()),
          new Column<>("state", RunList::state),
          new Column<>("took", RunList::took),
          new Column<>("tickets", run -> run.summary().counts().ticketsRead()),
          new Column<>("changes", run -> run.summary().counts().changesPlanned()),
          new Column<>("written", run -> run.summary().counts().changesWritten()),
          new Column<>("left_out", run -> run.summary().counts().leftOut()),
          new Column<>("message", run -> run.summary().message()));

  private RunList() {}

  static ExitCode print(Context context, RunsFilter filter) {
    List<StoredRun> runs;
    try (StateStore store = new Stores(context).open(context.configuration())) {
      runs = store.runs().list(filter.toStore(context));
    }
    try (RecordWriter<StoredRun> writer = context.writer(COLUMNS)) {
      runs.forEach(writer::write);
    }
    if (runs.isEmpty()) {
      context.say("No runs yet; 'odoo-desk sync' makes one.");
    }
    return ExitCode.DONE;
  }

  /** The state, where a run whose process is gone is not said to be running. */
  static String state(StoredRun run) {
    boolean died = run.state() == RunState.RUNNING && run.start().process().isDeadHere();
    return died ? "died" : run.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String took(StoredRun run) {
    Instant end = run.endedAt();
    return end == null ? "" : Amounts.rounded(Duration.between(run.start().startedAt(), end));
  }
}
