package dev.odoodesk.policy.internal;

import dev.odoodesk.sla.Condition;
import java.util.List;

/**
 * Whether one condition follows from another by their form alone: enough to find rules that can
 * never be reached, never wrong when it says yes.
 */
final class Coverage {
  private Coverage() {}

  /** Whether {@code wide} holds wherever {@code narrow} does. */
  static boolean covers(Condition wide, Condition narrow) {
    if (wide.equals(Condition.ALWAYS) || wide.equals(narrow)) {
      return true;
    }
    if (wide instanceof Condition.All all) {
      return all.parts().stream().allMatch(part -> covers(part, narrow));
    }
    if (narrow instanceof Condition.Any any) {
      return any.parts().stream().allMatch(part -> covers(wide, part));
    }
    if (wide instanceof Condition.Any any
        && any.parts().stream().anyMatch(part -> covers(part, narrow))) {
      return true;
    }
    if (narrow instanceof Condition.All all) {
      return all.parts().stream().anyMatch(part -> covers(wide, part));
    }
    return coversOne(wide, narrow);
  }

  private static boolean coversOne(Condition wide, Condition narrow) {
    if (wide instanceof Condition.Not w && narrow instanceof Condition.Not n) {
      return covers(n.part(), w.part());
    }
    if (wide instanceof Condition.HasAny w && narrow instanceof Condition.HasAny n) {
      return w.attribute() == n.attribute() && w.names().containsAll(n.names());
    }
    if (wide instanceof Condition.SubjectStarts w && narrow instanceof Condition.SubjectStarts n) {
      return n.prefixes().stream().allMatch(prefix -> startsWithAny(prefix, w.prefixes()));
    }
    if (wide instanceof Condition.FieldIn w && narrow instanceof Condition.FieldIn n) {
      return w.field().equals(n.field()) && w.values().containsAll(n.values());
    }
    if (wide instanceof Condition.FieldPresent w && w.present()) {
      return narrow instanceof Condition.FieldIn n && n.field().equals(w.field());
    }
    if (wide instanceof Condition.FieldBetween w && narrow instanceof Condition.FieldBetween n) {
      return w.field().equals(n.field())
          && (w.least() == null || (n.least() != null && n.least().compareTo(w.least()) >= 0))
          && (w.most() == null || (n.most() != null && n.most().compareTo(w.most()) <= 0));
    }
    return false;
  }

  private static boolean startsWithAny(String text, List<String> prefixes) {
    return prefixes.stream().anyMatch(text::startsWith);
  }
}
