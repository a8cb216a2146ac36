package dev.odoodesk.policy.internal;

import dev.odoodesk.sla.Condition;
import java.util.List;

/**
 * Whether one condition follows from another by their form alone: enough to find rules that can
 * never be reached, never wrong when it says yes. What takes too many steps to find out is a no.
 */
final class Coverage {
  private static final int MOST_STEPS = 5_000_000;
  private static final int MOST_STEPS_AT_ONCE = 100_000;

  private int steps;
  private int end;

  /** Whether {@code wide} holds wherever {@code narrow} does. */
  boolean covers(Condition wide, Condition narrow) {
    end = Math.min(MOST_STEPS, steps + MOST_STEPS_AT_ONCE);
    return follows(wide, narrow);
  }

  /** A no that is wrong for want of steps makes no other answer a yes. */
  private boolean follows(Condition wide, Condition narrow) {
    if (!step(1)) {
      return false;
    }
    if (wide.equals(Condition.ALWAYS)) {
      return true;
    }
    if (wide instanceof Condition.All all) {
      return all.parts().stream().allMatch(part -> follows(part, narrow));
    }
    if (narrow instanceof Condition.Any any) {
      return any.parts().stream().allMatch(part -> follows(wide, part));
    }
    if (wide instanceof Condition.Any any
        && any.parts().stream().anyMatch(part -> follows(part, narrow))) {
      return true;
    }
    if (narrow instanceof Condition.All all) {
      return all.parts().stream().anyMatch(part -> follows(wide, part));
    }
    return coversOne(wide, narrow);
  }

  private boolean step(int more) {
    if (more > end - steps) {
      steps = end;
      return false;
    }
    steps += more;
    return true;
  }

  private boolean coversOne(Condition wide, Condition narrow) {
    if (wide instanceof Condition.Not w && narrow instanceof Condition.Not n) {
      return follows(n.part(), w.part());
    }
    if (wide instanceof Condition.HasAny w && narrow instanceof Condition.HasAny n) {
      return w.attribute() == n.attribute()
          && step(n.names().size())
          && w.names().containsAll(n.names());
    }
    if (wide instanceof Condition.SubjectStarts w && narrow instanceof Condition.SubjectStarts n) {
      return step(w.prefixes().size() * n.prefixes().size())
          && n.prefixes().stream().allMatch(prefix -> startsWithAny(prefix, w.prefixes()));
    }
    if (wide instanceof Condition.FieldIn w && narrow instanceof Condition.FieldIn n) {
      return w.field().equals(n.field())
          && step(n.values().size())
          && w.values().containsAll(n.values());
    }
    if (wide instanceof Condition.FieldPresent w
        && w.present()
        && narrow instanceof Condition.FieldIn n) {
      return n.field().equals(w.field());
    }
    if (wide instanceof Condition.FieldBetween w && narrow instanceof Condition.FieldBetween n) {
      return w.field().equals(n.field())
          && (w.least() == null || (n.least() != null && n.least().compareTo(w.least()) >= 0))
          && (w.most() == null || (n.most() != null && n.most().compareTo(w.most()) <= 0));
    }
    return wide.equals(narrow);
  }

  private static boolean startsWithAny(String text, List<String> prefixes) {
    return prefixes.stream().anyMatch(text::startsWith);
  }
}
