package dev.odoodesk.policy.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Moments and durations as the examples of a policy spell them. */
final class Times {
  private static final DateTimeFormatter LOCAL =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd HH:mm")
          .optionalStart()
          .appendPattern(":ss")
          .optionalEnd()
          .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0)
          .toFormatter(Locale.ROOT);
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private final ZoneId zone;

  Times(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * Reads a moment.
   *
   * @param created what {@code +20 min} is counted from
   */
  Instant moment(YamlNode node, @Nullable Instant created) {
    String text = Shape.text(node);
    if (text.startsWith("+") && created != null) {
      YamlNode.Scalar scalar = Shape.scalar(node);
      return created.plus(
          DurationText.read(
              new YamlNode.Scalar(scalar.place(), text.substring(1).strip(), scalar.plain())));
    }
    try {
      return text.endsWith("Z")
          ? Instant.parse(text)
          : LocalDateTime.parse(text, LOCAL).atZone(zone).toInstant();
    } catch (DateTimeException e) {
      throw new Mistake(
          node.place(), "`" + YamlReader.excerpt(text) + "` is no moment that exists");
    }
  }

  /** The local time, with seconds only where there are some; {@code none} for null. */
  String text(@Nullable Instant at) {
    if (at == null) {
      return "none";
    }
    return (at.getEpochSecond() % 60 == 0 && at.getNano() == 0 ? MINUTES : SECONDS)
        .format(at.atZone(zone));
  }

  /** {@code 1 h 30 min}; {@code 0} for nothing. */
  static String text(Duration duration) {
    if (duration.isNegative()) {
      return "-" + text(duration.negated());
    }
    List<String> parts = new ArrayList<>();
    if (duration.toHours() > 0) {
      parts.add(duration.toHours() + " h");
    }
    if (duration.toMinutesPart() > 0) {
      parts.add(duration.toMinutesPart() + " min");
    }
    if (duration.toSecondsPart() > 0) {
      parts.add(duration.toSecondsPart() + " s");
    }
    return parts.isEmpty() ? "0" : String.join(" ", parts);
  }

  /** Reads a duration that may be nothing or negative. */
  static Duration used(YamlNode node) {
    String text = Shape.text(node);
    if (text.equals("0")) {
      return Duration.ZERO;
    }
    boolean negative = text.startsWith("-");
    YamlNode.Scalar scalar = Shape.scalar(node);
    Duration size =
        DurationText.read(
            new YamlNode.Scalar(
                scalar.place(), negative ? text.substring(1).strip() : text, scalar.plain()));
    return negative ? size.negated() : size;
  }
}
