package dev.odoodesk.sync;

import dev.odoodesk.sla.Metric;
import dev.odoodesk.sla.Phrase;
import dev.odoodesk.sla.Severity;
import dev.odoodesk.sla.SlaEvaluation;
import dev.odoodesk.sla.TargetEvaluation;
import java.time.Duration;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/** Says in a few words why a field gets its value. */
final class Reasons {
  private Reasons() {}

  static String level(Severity severity) {
    return Phrase.LEVEL.say(severity.level().name(), severity.reason());
  }

  static String deadline(SlaEvaluation evaluation, Metric metric, Severity severity) {
    String name = metric.key();
    Optional<TargetEvaluation> found =
        evaluation.targets().stream()
            .filter(target -> target.metric() == metric && target.deadline() != null)
            .min(Comparator.comparing(t -> Objects.requireNonNull(t.deadline())))
            .or(
                () ->
                    evaluation.targets().stream()
                        .filter(target -> target.metric() == metric)
                        .findFirst());
    if (found.isEmpty()) {
      return Phrase.NOT_PROMISED.say(name, severity.level().name());
    }
    TargetEvaluation target = found.get();
    if (target.deadline() == null) {
      return target.note().isEmpty()
          ? Phrase.NO_DEADLINE.say(name)
          : Phrase.ABOUT.say(name, target.note());
    }
    return Phrase.WITHIN.say(
        name, hours(target.target()), target.calendar(), severity.level().name());
  }

  static String state(SlaEvaluation evaluation) {
    return evaluation.targets().stream()
        .filter(target -> target.state() == evaluation.state())
        .findFirst()
        .map(
            target ->
                target.note().isEmpty()
                    ? target.name()
                    : Phrase.ABOUT.say(target.name(), target.note()))
        .orElse(Phrase.NO_TARGET.say());
  }

  private static String hours(Duration duration) {
    long minutes = duration.toMinutes();
    if (minutes % 60 == 0) {
      return minutes / 60 + " h";
    }
    return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
  }
}
