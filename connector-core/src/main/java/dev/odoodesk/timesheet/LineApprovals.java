package dev.odoodesk.timesheet;

import dev.odoodesk.client.OdooClient;
import dev.odoodesk.hours.TimesheetLine;
import dev.odoodesk.hours.TimesheetLine.State;
import dev.odoodesk.timesheet.LineOutcome.Result;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Approves lines in the way of the database, and takes approvals back. Thread-safe.
 *
 * <p>Before each batch its lines are read again: one that says something else than when it was
 * decided on is left alone. After it they are read once more, and only what Odoo then shows counts:
 * some of its refusals raise no error.
 */
public final class LineApprovals {
  /** A note longer than this would not be read. */
  private static final int LONGEST_NOTE = 250;

  private static final int BATCH = 500;

  private final OdooClient client;
  private final Timesheets timesheets;
  private final OwnFieldsWay ownFields;
  private final ApprovalWay way;
  private final boolean keepsNotes;

  LineApprovals(OdooClient client, Timesheets timesheets, TimesheetSchema schema) {
    this.client = client;
    this.timesheets = timesheets;
    this.ownFields = new OwnFieldsWay(client, schema);
    this.keepsNotes = schema.has(LineField.APPROVAL_NOTE);
    this.way =
        switch (schema.flavour()) {
          case TIMESHEET_GRID -> new GridWay(client);
          case TIMESHEET_SHEET -> new SheetWay(client);
          case OWN_FIELDS -> ownFields;
        };
  }

  /**
   * Approves.
   *
   * @param decided the lines as they were decided on
   * @return what became of each
   * @throws TimesheetException if fields are missing that {@code odoo-desk setup} makes
   */
  public List<LineOutcome> approve(Collection<TimesheetLine> decided) {
    return change(decided, State.APPROVED, way::approve);
  }

  /**
   * Takes approvals back.
   *
   * @param approved the lines as they were approved
   */
  public List<LineOutcome> takeBack(Collection<TimesheetLine> approved) {
    return change(approved, State.OPEN, way::takeBack);
  }

  private List<LineOutcome> change(
      Collection<TimesheetLine> decided,
      State wanted,
      Function<List<TimesheetLine>, Map<Long, String>> act) {
    List<LineOutcome> outcomes = new ArrayList<>();
    // Sheets are approved whole, so their lines stay together.
    List<TimesheetLine> all =
        decided.stream()
            .sorted(
                (a, b) -> {
                  int sheets =
                      Long.compare(
                          Objects.requireNonNullElse(a.sheet(), 0L),
                          Objects.requireNonNullElse(b.sheet(), 0L));
                  return sheets != 0 ? sheets : Long.compare(a.id(), b.id());
                })
            .toList();
    int start = 0;
    while (start < all.size()) {
      int end = Math.min(start + BATCH, all.size());
      while (end < all.size()
          && all.get(end).sheet() != null
          && Objects.equals(all.get(end).sheet(), all.get(end - 1).sheet())) {
        end++;
      }
      outcomes.addAll(changeBatch(all.subList(start, end), wanted, act));
      start = end;
    }
    return outcomes;
  }

  private List<LineOutcome> changeBatch(
      List<TimesheetLine> decided,
      State wanted,
      Function<List<TimesheetLine>, Map<Long, String>> act) {
    List<LineOutcome> outcomes = new ArrayList<>();
    List<TimesheetLine> free = unchanged(decided, wanted, outcomes);
    if (free.isEmpty()) {
      return outcomes;
    }
    Map<Long, String> causes = act.apply(free);
    Map<Long, TimesheetLine> after = now(free);
    for (TimesheetLine line : free) {
      TimesheetLine read = after.get(line.id());
      String cause = causes.getOrDefault(line.id(), "");
      if (read == null) {
        outcomes.add(LineOutcome.of(line.id(), Result.GONE));
      } else if (read.state() == wanted) {
        outcomes.add(LineOutcome.of(line.id(), Result.DONE));
      } else {
        String detail = cause.isEmpty() ? "Odoo did not keep it" : cause;
        outcomes.add(new LineOutcome(line.id(), Result.REFUSED, detail));
      }
    }
    return outcomes;
  }

  /** Those that still say what was decided on, and are not as wanted already. */
  private List<TimesheetLine> unchanged(
      List<TimesheetLine> decided, State wanted, List<LineOutcome> outcomes) {
    Map<Long, TimesheetLine> now = now(decided);
    List<TimesheetLine> free = new ArrayList<>();
    for (TimesheetLine line : decided) {
      TimesheetLine read = now.get(line.id());
      if (read == null) {
        outcomes.add(
            new LineOutcome(line.id(), Result.GONE, "it was deleted since it was decided on"));
      } else if (!line.saysTheSameAs(read)) {
        outcomes.add(
            new LineOutcome(
                line.id(),
                Result.CHANGED_MEANWHILE,
                "changed since it was decided on: " + Differences.between(line, read)));
      } else if (read.state() == wanted) {
        outcomes.add(LineOutcome.of(line.id(), Result.IN_PLACE));
      } else {
        free.add(read);
      }
    }
    return free;
  }

  private Map<Long, TimesheetLine> now(List<TimesheetLine> lines) {
    return timesheets.read(lines.stream().map(TimesheetLine::id).toList()).stream()
        .collect(Collectors.toMap(TimesheetLine::id, line -> line));
  }

  /** Notes on lines that this user was the first of two to approve. */
  public List<LineOutcome> approveFirst(Collection<TimesheetLine> decided) {
    String note =
        FirstApproval.note(client.uid(), Objects.requireNonNull(client.connection().user()));
    Map<TimesheetLine, String> notes = new LinkedHashMap<>();
    decided.forEach(line -> notes.put(line, note));
    return note(notes);
  }

  /**
   * Notes on lines why they were turned down; where the database has no field for notes, each is
   * refused with that cause.
   */
  public List<LineOutcome> note(Map<TimesheetLine, String> notes) {
    List<LineOutcome> outcomes = new ArrayList<>();
    if (!keepsNotes) {
      String detail =
          "there is no field %s to say why: run `odoo-desk setup` once"
              .formatted(LineField.APPROVAL_NOTE.fieldName());
      notes
          .keySet()
          .forEach(line -> outcomes.add(new LineOutcome(line.id(), Result.REFUSED, detail)));
      return outcomes;
    }
    Map<String, List<TimesheetLine>> byNote = new LinkedHashMap<>();
    for (TimesheetLine line : unchanged(List.copyOf(notes.keySet()), State.APPROVED, outcomes)) {
      String note = Objects.requireNonNull(notes.get(original(notes, line)));
      byNote.computeIfAbsent(shortened(note), unseen -> new ArrayList<>()).add(line);
    }
    byNote.forEach((note, lines) -> outcomes.addAll(writeNote(note, lines)));
    return outcomes;
  }

  private static TimesheetLine original(Map<TimesheetLine, String> notes, TimesheetLine read) {
    return notes.keySet().stream().filter(line -> line.id() == read.id()).findFirst().orElseThrow();
  }

  private List<LineOutcome> writeNote(String note, List<TimesheetLine> lines) {
    String field = LineField.APPROVAL_NOTE.fieldName();
    List<Long> ids = lines.stream().map(TimesheetLine::id).toList();
    Map<Long, @Nullable String> before = notes(ids);
    List<TimesheetLine> open =
        lines.stream().filter(line -> !note.equals(before.get(line.id()))).toList();
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put(field, note);
    Map<Long, String> causes = ownFields.write(open, values);
    return lines.stream()
        .map(
            line -> {
              if (!open.contains(line)) {
                return LineOutcome.of(line.id(), Result.IN_PLACE);
              }
              String cause = causes.get(line.id());
              return cause == null
                  ? LineOutcome.of(line.id(), Result.DONE)
                  : new LineOutcome(line.id(), Result.REFUSED, cause);
            })
        .toList();
  }

  private Map<Long, @Nullable String> notes(List<Long> ids) {
    String field = LineField.APPROVAL_NOTE.fieldName();
    Map<Long, @Nullable String> notes = new HashMap<>();
    client
        .model(TimesheetSchema.LINE)
        .read(ids, field)
        .forEach(record -> notes.put(record.id(), record.text(field)));
    return notes;
  }

  private static String shortened(String note) {
    return note.length() <= LONGEST_NOTE ? note : note.substring(0, LONGEST_NOTE - 1) + "…";
  }
}
