package dev.odoodesk.timesheet;

import dev.odoodesk.client.AccessDeniedException;
import dev.odoodesk.client.CallResult;
import dev.odoodesk.client.ConflictException;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.OdooModel;
import dev.odoodesk.client.OutcomeUnknownException;
import dev.odoodesk.client.RecordMissingException;
import dev.odoodesk.client.ValidationException;
import dev.odoodesk.hours.TimesheetLine;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Enterprise's {@code timesheet_grid}. A refusal raises no error there: the method answers with a
 * notification, and with several lines says nothing of those that it left out. So the lines are
 * read again, and those that were left out are tried one by one for their cause.
 */
final class GridWay implements ApprovalWay {
  private static final String VALIDATE = "action_validate_timesheet";
  private static final String INVALIDATE = "action_invalidate_timesheet";

  /** Causes of more lines than these are not asked for one by one. */
  private static final int MOST_CAUSES = 50;

  private final OdooModel model;

  GridWay(OdooClient client) {
    this.model = client.model(TimesheetSchema.LINE);
  }

  @Override
  public Map<Long, String> approve(List<TimesheetLine> lines) {
    return act(VALIDATE, lines, true);
  }

  @Override
  public Map<Long, String> takeBack(List<TimesheetLine> lines) {
    return act(INVALIDATE, lines, false);
  }

  private Map<Long, String> act(String method, List<TimesheetLine> lines, boolean wanted) {
    List<Long> ids = lines.stream().map(TimesheetLine::id).toList();
    Map<Long, String> causes = new HashMap<>();
    String said = call(method, ids);
    Set<Long> open = left(ids, wanted);
    open.forEach(id -> causes.put(id, said));
    if (ids.size() > 1 && !open.isEmpty()) {
      int asked = 0;
      for (Long id : open) {
        causes.put(id, asked++ < MOST_CAUSES ? call(method, List.of(id)) : said);
      }
    }
    return causes;
  }

  /** Calls, and gives what Odoo said. */
  private String call(String method, List<Long> ids) {
    try {
      CallResult result = model.call(method, ids, Map.of());
      return notification(result.value());
    } catch (ValidationException
        | AccessDeniedException
        | RecordMissingException
        | ConflictException
        | OutcomeUnknownException e) {
      return Objects.requireNonNullElse(e.getMessage(), "refused");
    }
  }

  private static String notification(@Nullable Object value) {
    if (value instanceof Map<?, ?> action && action.get("params") instanceof Map<?, ?> params) {
      Object message = params.get("message");
      Object title = params.get("title");
      String text = message instanceof String m && !m.isBlank() ? m : String.valueOf(title);
      return "Odoo says: " + text;
    }
    return "Odoo left it out without a word";
  }

  private Set<Long> left(List<Long> ids, boolean wanted) {
    Set<Long> left = new HashSet<>();
    model.read(ids, TimesheetSchema.VALIDATED).stream()
        .filter(record -> record.flag(TimesheetSchema.VALIDATED) != wanted)
        .forEach(record -> left.add(record.id()));
    return left;
  }
}
