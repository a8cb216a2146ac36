package dev.odoodesk.store;

import dev.odoodesk.store.internal.ValueText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The value of a field as the journal keeps it, exactly: text stays text, a number keeps its
 * digits, an instant its nanoseconds. {@link #text()} and {@link #parse} are each other's inverse.
 */
public sealed interface StoredValue {

  /** No value. */
  enum Empty implements StoredValue {
    EMPTY
  }

  /** A text or the key of a selection. */
  record Text(String value) implements StoredValue {
    public Text {
      Objects.requireNonNull(value, "value");
    }
  }

  /** True or false. */
  record Flag(boolean value) implements StoredValue {}

  /** A number; {@code 1.0} and {@code 1.00} are two. */
  record Decimal(BigDecimal value) implements StoredValue {
    public Decimal {
      Objects.requireNonNull(value, "value");
    }
  }

  /** A point in time. */
  record Moment(Instant value) implements StoredValue {
    public Moment {
      Objects.requireNonNull(value, "value");
    }
  }

  /** A day. */
  record Day(LocalDate value) implements StoredValue {
    public Day {
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * A record that is pointed to.
   *
   * @param id its database id; 0 for one that was to be made
   * @param name what people call it
   */
  record Link(long id, String name) implements StoredValue {
    public Link {
      Objects.requireNonNull(name, "name");
    }
  }

  /** Several values in order. */
  record Many(List<StoredValue> values) implements StoredValue {
    public Many {
      values = List.copyOf(values);
    }
  }

  /** Several values with names, in order. */
  record Group(Map<String, StoredValue> values) implements StoredValue {
    public Group {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  /** The value as one line of JSON. */
  default String text() {
    return ValueText.write(this);
  }

  /**
   * Reads what {@link #text()} wrote.
   *
   * @throws IllegalArgumentException for anything else
   */
  static StoredValue parse(String text) {
    return ValueText.read(text);
  }
}
