package dev.odoodesk.sync;

import dev.odoodesk.helpdesk.Link;
import dev.odoodesk.store.StoredValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of planned fields in the form that the journal keeps, and back. */
final class JournalValues {
  private static final String STEP = "step";
  private static final String RAISED = "raised";
  private static final String TEXT = "text";

  private JournalValues() {}

  /**
   * @throws IllegalArgumentException for a value that no planned field holds
   */
  static StoredValue stored(@Nullable Object value) {
    if (value == null) {
      return StoredValue.Empty.EMPTY;
    } else if (value instanceof String text) {
      return new StoredValue.Text(text);
    } else if (value instanceof Instant instant) {
      return new StoredValue.Moment(instant);
    } else if (value instanceof LocalDate day) {
      return new StoredValue.Day(day);
    } else if (value instanceof Link link) {
      return new StoredValue.Link(link.id(), link.name());
    } else if (value instanceof StepNote note) {
      Map<String, StoredValue> parts = new LinkedHashMap<>();
      parts.put(STEP, new StoredValue.Text(note.step()));
      parts.put(RAISED, new StoredValue.Decimal(BigDecimal.valueOf(note.raised())));
      parts.put(TEXT, new StoredValue.Text(note.text()));
      return new StoredValue.Group(parts);
    } else if (value instanceof List<?> several) {
      return new StoredValue.Many(several.stream().map(JournalValues::stored).toList());
    }
    throw new IllegalArgumentException("no value of a planned field: " + value);
  }

  /**
   * @throws IllegalArgumentException for a value that no planned field holds
   */
  static @Nullable Object value(StoredValue stored) {
    if (stored instanceof StoredValue.Empty) {
      return null;
    } else if (stored instanceof StoredValue.Text text) {
      return text.value();
    } else if (stored instanceof StoredValue.Moment moment) {
      return moment.value();
    } else if (stored instanceof StoredValue.Day day) {
      return day.value();
    } else if (stored instanceof StoredValue.Link link) {
      return link.id() == 0 ? Link.toBeMade(link.name()) : new Link(link.id(), link.name());
    } else if (stored instanceof StoredValue.Many many) {
      List<@Nullable Object> values = new ArrayList<>();
      many.values().forEach(each -> values.add(value(each)));
      return values;
    } else if (stored instanceof StoredValue.Group group) {
      return note(group.values());
    }
    throw new IllegalArgumentException("no value of a planned field: " + stored);
  }

  private static StepNote note(Map<String, StoredValue> parts) {
    if (parts.get(STEP) instanceof StoredValue.Text step
        && parts.get(RAISED) instanceof StoredValue.Decimal raised
        && parts.get(TEXT) instanceof StoredValue.Text text) {
      return new StepNote(step.value(), raised.value().intValueExact(), text.value());
    }
    throw new IllegalArgumentException("no note: " + parts);
  }
}
