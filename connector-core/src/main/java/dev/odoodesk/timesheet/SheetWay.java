package dev.odoodesk.timesheet;

import dev.odoodesk.client.AccessDeniedException;
import dev.odoodesk.client.ConflictException;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.OdooModel;
import dev.odoodesk.client.OutcomeUnknownException;
import dev.odoodesk.client.Record;
import dev.odoodesk.client.RecordMissingException;
import dev.odoodesk.client.ValidationException;
import dev.odoodesk.hours.TimesheetLine;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The OCA's {@code hr_timesheet_sheet}. A sheet of a person and a period is submitted and approved
 * whole, so only when all its lines may be. Its methods return nothing, which XML-RPC reports as a
 * fault after the work is done; what counts is the sheet's state when read again.
 */
final class SheetWay implements ApprovalWay {
  private static final String SUBMIT = "action_timesheet_confirm";
  private static final String APPROVE = "action_timesheet_done";
  private static final String REOPEN = "action_timesheet_draft";
  private static final Set<String> UNSUBMITTED = Set.of("new", "draft");
  private static final String SUBMITTED = "confirm";

  private final OdooModel sheets;

  SheetWay(OdooClient client) {
    this.sheets = client.model(TimesheetSchema.SHEET);
  }

  @Override
  public Map<Long, String> approve(List<TimesheetLine> lines) {
    Map<Long, String> causes = new HashMap<>();
    Map<Long, Set<Long>> bySheet = bySheet(lines, causes);
    for (Record sheet : read(bySheet)) {
      Set<Long> wanted = bySheet.getOrDefault(sheet.id(), Set.of());
      Set<Long> others = new HashSet<>(sheet.ids("timesheet_ids"));
      others.removeAll(wanted);
      String cause = others.isEmpty() ? approve(sheet) : waitsFor(sheet, others);
      wanted.forEach(line -> causes.put(line, cause));
    }
    return causes;
  }

  private static String waitsFor(Record sheet, Set<Long> others) {
    return "sheet %d is approved whole, and %d of its lines may not be yet (line %s%s)"
        .formatted(
            sheet.id(),
            others.size(),
            others.stream()
                .sorted()
                .limit(3)
                .map(String::valueOf)
                .collect(Collectors.joining(", ")),
            others.size() > 3 ? " …" : "");
  }

  private String approve(Record sheet) {
    if (!sheet.flag("can_review")) {
      return "the user may not review sheet %d".formatted(sheet.id());
    }
    String state = Objects.requireNonNullElse(sheet.text("state"), "");
    String said = UNSUBMITTED.contains(state) ? call(SUBMIT, sheet.id()) : "";
    return said.isEmpty() ? call(APPROVE, sheet.id()) : said;
  }

  @Override
  public Map<Long, String> takeBack(List<TimesheetLine> lines) {
    Map<Long, String> causes = new HashMap<>();
    Map<Long, Set<Long>> bySheet = bySheet(lines, causes);
    for (Long sheet : bySheet.keySet()) {
      String cause = call(REOPEN, sheet);
      bySheet.getOrDefault(sheet, Set.of()).forEach(line -> causes.put(line, cause));
    }
    return causes;
  }

  /**
   * Turns a submitted sheet down.
   *
   * @return the cause where that did not work, else nothing
   */
  String refuse(long sheet) {
    Record record = sheets.read(List.of(sheet), "state").stream().findFirst().orElse(null);
    return record != null && SUBMITTED.equals(record.text("state"))
        ? call("action_timesheet_refuse", sheet)
        : "";
  }

  private static Map<Long, Set<Long>> bySheet(List<TimesheetLine> lines, Map<Long, String> causes) {
    Map<Long, Set<Long>> bySheet = new TreeMap<>();
    for (TimesheetLine line : lines) {
      Long sheet = line.sheet();
      if (sheet == null) {
        causes.put(line.id(), "the line is on no sheet");
      } else {
        bySheet.computeIfAbsent(sheet, unseen -> new HashSet<>()).add(line.id());
      }
    }
    return bySheet;
  }

  private List<Record> read(Map<Long, Set<Long>> bySheet) {
    return bySheet.isEmpty()
        ? List.of()
        : sheets.read(bySheet.keySet(), "state", "can_review", "timesheet_ids");
  }

  private String call(String method, long sheet) {
    try {
      sheets.call(method, List.of(sheet), Map.of());
      return "";
    } catch (ValidationException
        | AccessDeniedException
        | RecordMissingException
        | ConflictException
        | OutcomeUnknownException e) {
      return Objects.requireNonNullElse(e.getMessage(), "refused");
    }
  }
}
