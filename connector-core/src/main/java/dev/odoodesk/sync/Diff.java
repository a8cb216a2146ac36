package dev.odoodesk.sync;

import dev.odoodesk.helpdesk.OwnField;
import dev.odoodesk.helpdesk.TicketRead;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is to change on one ticket while that is being worked out: only what differs. */
final class Diff {
  private final TicketRead read;
  private final Map<String, Change> changes = new LinkedHashMap<>();

  Diff(TicketRead read) {
    this.read = read;
  }

  void set(OwnField field, @Nullable Object after, String reason) {
    set(field.fieldName(), after, reason);
  }

  void set(String field, @Nullable Object after, String reason) {
    Object before = read.current().get(field);
    if (Objects.equals(before, after)) {
      changes.remove(field);
    } else {
      changes.put(
          field,
          new Change(
              read.ticket().key(),
              read.ticket().reference(),
              read.writeDate(),
              field,
              before,
              after,
              reason));
    }
  }

  /** What the field is going to hold. */
  @Nullable Object value(String field) {
    Change planned = changes.get(field);
    return planned == null ? read.current().get(field) : planned.after();
  }

  /** A reason beside the one that a field already has. */
  String reason(String field, String further) {
    Change planned = changes.get(field);
    return planned == null ? further : planned.reason() + "; " + further;
  }

  List<Change> changes() {
    return List.copyOf(changes.values());
  }
}
