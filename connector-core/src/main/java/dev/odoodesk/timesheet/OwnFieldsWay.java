package dev.odoodesk.timesheet;

import dev.odoodesk.client.AccessDeniedException;
import dev.odoodesk.client.ConflictException;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.OdooException;
import dev.odoodesk.client.OdooModel;
import dev.odoodesk.client.OutcomeUnknownException;
import dev.odoodesk.client.RecordMissingException;
import dev.odoodesk.client.ValidationException;
import dev.odoodesk.hours.TimesheetLine;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the {@linkplain LineField own fields}; one refused line does not stop the others. */
final class OwnFieldsWay implements ApprovalWay {
  /** After so many refusals and no success the rest would be refused as well. */
  private static final int MOST_REFUSALS = 10;

  private final OdooClient client;
  private final OdooModel model;
  private final TimesheetSchema schema;

  OwnFieldsWay(OdooClient client, TimesheetSchema schema) {
    this.client = client;
    this.schema = schema;
    this.model = client.model(TimesheetSchema.LINE).withContext("mail_notrack", true);
  }

  @Override
  public Map<Long, String> approve(List<TimesheetLine> lines) {
    for (LineField field : LineField.values()) {
      if (!schema.has(field)) {
        throw new TimesheetException(
            "Timesheet lines of database \"%s\" have no %s: run `odoo-desk setup` once."
                .formatted(client.connection().database(), field.fieldName()));
      }
    }
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put(LineField.APPROVED.fieldName(), true);
    values.put(
        LineField.APPROVED_ON.fieldName(), client.serverTime().truncatedTo(ChronoUnit.SECONDS));
    values.put(LineField.APPROVAL_NOTE.fieldName(), null);
    return write(lines, values);
  }

  @Override
  public Map<Long, String> takeBack(List<TimesheetLine> lines) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put(LineField.APPROVED.fieldName(), false);
    values.put(LineField.APPROVED_ON.fieldName(), null);
    return write(lines, values);
  }

  /** Writes equal values to lines; gives the causes of those that were refused. */
  Map<Long, String> write(List<TimesheetLine> lines, Map<String, @Nullable Object> values) {
    Attempt attempt = new Attempt(values);
    attempt.write(lines.stream().map(TimesheetLine::id).toList());
    return attempt.causes;
  }

  private final class Attempt {
    private final Map<String, @Nullable Object> values;
    private final Map<Long, String> causes = new HashMap<>();
    private int refusals;
    private boolean wrote;

    Attempt(Map<String, @Nullable Object> values) {
      this.values = values;
    }

    void write(List<Long> ids) {
      if (ids.isEmpty()) {
        return;
      }
      try {
        model.write(ids, values);
        wrote = true;
      } catch (OutcomeUnknownException e) {
        note(ids, e);
      } catch (ValidationException
          | AccessDeniedException
          | RecordMissingException
          | ConflictException e) {
        if (ids.size() == 1 || (refusals >= MOST_REFUSALS && !wrote)) {
          refusals++;
          note(ids, e);
        } else {
          int middle = (ids.size() + 1) / 2;
          write(ids.subList(0, middle));
          write(ids.subList(middle, ids.size()));
        }
      }
    }

    private void note(List<Long> ids, OdooException e) {
      String cause = Objects.requireNonNullElse(e.getMessage(), "refused");
      ids.forEach(id -> causes.put(id, cause));
    }
  }
}
