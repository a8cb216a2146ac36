package dev.odoodesk.sla;

import dev.odoodesk.sla.internal.FieldsAsked;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A statement about a ticket at a moment. Conditions are compiled once, hold no parsing at
 * evaluation, and two that say the same in the same form are equal.
 */
public sealed interface Condition {
  /** Holds for every ticket at every moment. */
  Condition ALWAYS = new Always();

  /** Whether the statement is true. */
  boolean holds(Facts facts);

  /** Technical names of the ticket's fields that a condition asks for. */
  static Set<String> fieldsOf(Condition condition) {
    return FieldsAsked.by(condition);
  }

  /** Always true. */
  record Always() implements Condition {
    @Override
    public boolean holds(Facts facts) {
      return true;
    }
  }

  /** Each of them; true of none. */
  record All(List<Condition> parts) implements Condition {
    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean holds(Facts facts) {
      for (Condition part : parts) {
        if (!part.holds(facts)) {
          return false;
        }
      }
      return true;
    }
  }

  /** At least one of them; false of none. */
  record Any(List<Condition> parts) implements Condition {
    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean holds(Facts facts) {
      for (Condition part : parts) {
        if (part.holds(facts)) {
          return true;
        }
      }
      return false;
    }
  }

  /** The opposite. */
  record Not(Condition part) implements Condition {
    @Override
    public boolean holds(Facts facts) {
      return !part.holds(facts);
    }
  }

  /** The ticket has one of these names; they are folded. */
  record HasAny(Attribute attribute, Set<String> names) implements Condition {
    public HasAny {
      names = Set.copyOf(Names.fold(names));
    }

    @Override
    public boolean holds(Facts facts) {
      return facts.hasAny(attribute, names);
    }

    @Override
    public String toString() {
      return attribute.key() + new TreeSet<>(names);
    }
  }

  /** The subject begins with one of these, without regard to case and leading space. */
  record SubjectStarts(List<String> prefixes) implements Condition {
    public SubjectStarts {
      prefixes = List.copyOf(Names.fold(prefixes));
    }

    @Override
    public boolean holds(Facts facts) {
      String subject = facts.subject();
      int start = 0;
      while (start < subject.length() && Character.isWhitespace(subject.charAt(start))) {
        start++;
      }
      for (String prefix : prefixes) {
        if (subject.regionMatches(true, start, prefix, 0, prefix.length())) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * A pattern is found in a field, or in the subject.
   *
   * @param field technical name; null for the subject
   */
  record Matches(@Nullable String field, BoundedPattern pattern) implements Condition {
    @Override
    public boolean holds(Facts facts) {
      if (field == null) {
        return facts.subjectMatches(pattern);
      }
      String text = facts.field(field);
      return text != null && pattern.isFoundIn(text);
    }
  }

  /** A field has one of these values; they are folded. */
  record FieldIn(String field, Set<String> values) implements Condition {
    public FieldIn {
      values = Set.copyOf(Names.fold(values));
    }

    @Override
    public boolean holds(Facts facts) {
      String value = facts.field(field);
      return value != null && values.contains(Names.fold(value));
    }

    @Override
    public String toString() {
      return "field " + field + new TreeSet<>(values);
    }
  }

  /** A field is a number between two bounds, both included; null for no bound. */
  record FieldBetween(String field, @Nullable BigDecimal least, @Nullable BigDecimal most)
      implements Condition {
    private static final int LONGEST_NUMBER = 40;

    public FieldBetween {
      least = least == null ? null : least.stripTrailingZeros();
      most = most == null ? null : most.stripTrailingZeros();
    }

    @Override
    public boolean holds(Facts facts) {
      String value = facts.field(field);
      if (value == null || value.length() > LONGEST_NUMBER) {
        return false;
      }
      try {
        BigDecimal number = new BigDecimal(value.strip());
        return (least == null || number.compareTo(least) >= 0)
            && (most == null || number.compareTo(most) <= 0);
      } catch (NumberFormatException notANumber) {
        return false;
      }
    }
  }

  /** A field has a value, or has none. */
  record FieldPresent(String field, boolean present) implements Condition {
    @Override
    public boolean holds(Facts facts) {
      String value = facts.field(field);
      return (value != null && !value.isBlank()) == present;
    }
  }

  /** The ticket is closed, or is not. */
  record Closed(boolean closed) implements Condition {
    @Override
    public boolean holds(Facts facts) {
      return facts.closed() == closed;
    }
  }

  /** Staff has replied, or has not. */
  record Answered(boolean answered) implements Condition {
    @Override
    public boolean holds(Facts facts) {
      return facts.answered() == answered;
    }
  }

  /** Somebody works on the ticket, or nobody does. */
  record Assigned(boolean assigned) implements Condition {
    @Override
    public boolean holds(Facts facts) {
      return facts.assigned() == assigned;
    }
  }

  /** The ticket has a customer, or has none. */
  record CustomerKnown(boolean known) implements Condition {
    @Override
    public boolean holds(Facts facts) {
      return facts.customerKnown() == known;
    }
  }

  /** The requester may open tickets, or may not. */
  record Authorised(boolean authorised) implements Condition {
    @Override
    public boolean holds(Facts facts) {
      return facts.authorised() == authorised;
    }
  }

  /** The last change of level went between these; they are folded, empty for any. */
  record Reclassified(Set<String> from, Set<String> to) implements Condition {
    public Reclassified {
      from = Set.copyOf(Names.fold(from));
      to = Set.copyOf(Names.fold(to));
    }

    @Override
    public boolean holds(Facts facts) {
      return facts.reclassified(from, to);
    }

    @Override
    public String toString() {
      return "reclassified" + new TreeSet<>(from) + new TreeSet<>(to);
    }
  }
}
