package dev.odoodesk.cli.runs;

import dev.odoodesk.cli.CommandFailed;
import dev.odoodesk.cli.Context;
import dev.odoodesk.cli.DeskCommand;
import dev.odoodesk.cli.ExitCode;
import dev.odoodesk.cli.Stores;
import dev.odoodesk.cli.output.JsonOutput;
import dev.odoodesk.cli.output.RecordWriter;
import dev.odoodesk.store.JournalEntry;
import dev.odoodesk.store.LeftOutRow;
import dev.odoodesk.store.StateStore;
import dev.odoodesk.store.StoredRun;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows a run with everything it changed. */
@Command(
    name = "show",
    description = {
      "Shows a run: what it changed, from what to what and why, and what it left out.",
      "With --output csv the changes alone."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  odoo-desk runs show 12",
      "  odoo-desk runs show 12 --output csv > changes.csv",
      "What became of a change: written; in-place (it was there already); refused (by Odoo);",
      "skipped (somebody else changed the ticket); lost (cut off, and not carried out); open (not",
      "known yet: the next run looks)."
    })
public final class RunsShowCommand extends DeskCommand {
  @Parameters(paramLabel = "RUN", description = "Number of the run, as 'odoo-desk runs' shows it.")
  private long id;

  @Override
  protected ExitCode run(Context context) {
    try (StateStore store = new Stores(context).open(context.configuration())) {
      StoredRun run =
          store
              .runs()
              .find(id)
              .orElseThrow(
                  () ->
                      new CommandFailed(
                          ExitCode.FAILED,
                          "there is no run " + id + "; 'odoo-desk runs' lists them"));
      List<LeftOutRow> leftOut = store.runs().leftOut(id);
      JournalPages changes = new JournalPages(store.journal(), id);
      switch (context.options().output()) {
        case TABLE -> printText(context, run, changes, leftOut);
        case CSV -> print(context, changes);
        case JSON -> {
          Map<String, Object> map = RunDetails.asMap(run);
          map.put("changes", RunDetails.rows(RunDetails.CHANGES, changes));
          map.put("leftOut", RunDetails.rows(RunDetails.LEFT_OUT, leftOut));
          JsonOutput.print(map, context.surroundings().out());
        }
      }
    }
    return ExitCode.DONE;
  }

  private static void printText(
      Context context, StoredRun run, JournalPages changes, List<LeftOutRow> leftOut) {
    RunDetails.lines(run).forEach(context::print);
    if (changes.iterator().hasNext()) {
      context.print("Changes:");
      print(context, changes);
    }
    if (!leftOut.isEmpty()) {
      context.print("Left out:");
      try (RecordWriter<LeftOutRow> writer = context.writer(RunDetails.LEFT_OUT)) {
        leftOut.forEach(writer::write);
      }
    }
  }

  private static void print(Context context, JournalPages changes) {
    try (RecordWriter<JournalEntry> writer = context.writer(RunDetails.CHANGES)) {
      for (JournalEntry entry : changes) {
        writer.write(entry);
      }
    }
  }
}
