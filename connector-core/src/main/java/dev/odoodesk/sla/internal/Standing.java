package dev.odoodesk.sla.internal;

import dev.odoodesk.sla.Level;
import dev.odoodesk.sla.Names;
import dev.odoodesk.sla.Reclassification;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A decided level.
 *
 * @param rule name of the rule that decided; null for none
 * @param changes how the level changed before
 */
record Standing(Level level, @Nullable String rule, List<Reclassification> changes) {

  boolean changed(Set<String> from, Set<String> to) {
    if (changes.isEmpty()) {
      return false;
    }
    Reclassification last = changes.get(changes.size() - 1);
    return (from.isEmpty() || from.contains(Names.fold(last.from().name())))
        && (to.isEmpty() || to.contains(Names.fold(last.to().name())));
  }

  /** Since when the level has stood; null for since creation, or where nobody knows. */
  @Nullable Instant since() {
    return changes.isEmpty() ? null : changes.get(changes.size() - 1).at();
  }
}
