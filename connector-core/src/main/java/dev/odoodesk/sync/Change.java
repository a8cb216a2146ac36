package dev.odoodesk.sync;

import dev.odoodesk.helpdesk.HelpdeskSchema;
import dev.odoodesk.ticket.TicketKey;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One field of one record that is to get another value.
 *
 * <p>Values are {@code String} for texts and selections, {@code Instant} for datetimes (whole
 * seconds, UTC), {@code LocalDate} for dates, {@code Link} for a record pointed to, lists of links
 * or of {@code StepNote}, and null for empty.
 *
 * @param key the record
 * @param reference how people call it
 * @param writeDate when the record was last written as it stood at reading, in UTC: the change is
 *     not applied where this has moved on
 * @param field technical name of the field
 * @param before the value as read
 * @param after the value to write
 * @param reason why, for people
 */
public record Change(
    TicketKey key,
    String reference,
    Instant writeDate,
    String field,
    @Nullable Object before,
    @Nullable Object after,
    String reason) {

  /**
   * @throws IllegalArgumentException if model or field is none that a plan may write, a value is
   *     not of the field's type, or nothing would change
   */
  public Change {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(reference, "reference");
    Objects.requireNonNull(writeDate, "writeDate");
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(reason, "reason");
    if (!HelpdeskSchema.ticketModels().contains(key.model())) {
      throw new IllegalArgumentException("a plan may not write " + key.model());
    }
    PlannedField planned = PlannedField.named(field);
    planned.check(before);
    planned.check(after);
    if (Objects.equals(before, after)) {
      throw new IllegalArgumentException(field + " of " + key + " would not change: " + before);
    }
  }

  /** The same with another value to write. */
  Change withAfter(Object value) {
    return new Change(key, reference, writeDate, field, before, value, reason);
  }

  /** One line: the record, the field, both values and the reason. */
  @Override
  public String toString() {
    return reference
        + " ("
        + key
        + ") "
        + field
        + ": "
        + (before == null ? "-" : before)
        + " -> "
        + (after == null ? "-" : after)
        + " ["
        + reason
        + "]";
  }
}
