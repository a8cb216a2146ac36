package dev.odoodesk.policy.internal;

import dev.odoodesk.hours.Hours;
import org.jspecify.annotations.Nullable;

/** Reads amounts of work: {@code 40 h}, {@code 1 h 30 min}, {@code -15 min}, {@code 0}. */
final class WorkTimes {
  private WorkTimes() {}

  static Hours read(YamlNode node) {
    YamlNode.Scalar scalar = Shape.scalar(node);
    if (DurationText.namesDays(scalar)) {
      throw new Mistake(
          node.place(), "days of work differ in length: write hours here, as in `40 h`");
    }
    return Hours.of(Times.used(node));
  }

  static Hours orNothing(@Nullable YamlNode node) {
    return node == null ? Hours.ZERO : read(node);
  }

  /** As examples compare it: {@code 1 h 30 min}, {@code 0}. */
  static String text(Hours hours) {
    return Times.text(java.time.Duration.ofSeconds(hours.seconds()));
  }
}
