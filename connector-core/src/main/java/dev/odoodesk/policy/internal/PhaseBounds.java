package dev.odoodesk.policy.internal;

import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a phase begins and ends, as a file says it.
 *
 * @param place where it is said
 * @param after the phase whose end it begins at
 */
record PhaseBounds(
    Place place,
    @Nullable Bound from,
    @Nullable YamlNode after,
    @Nullable Bound until,
    @Nullable Period lasts) {
  private static final Pattern LENGTH =
      Pattern.compile("(\\d{1,4}) *(d|days?|weeks?|months?|years?)");

  /**
   * A date, or the name of a date that customers have.
   *
   * @param date null for a name
   */
  record Bound(Place place, @Nullable LocalDate date, String name) {
    /** What begins with a digit is a date, so that a slip in a date does not become a name. */
    private static @Nullable Bound read(@Nullable YamlNode node) {
      if (node == null) {
        return null;
      }
      String text = Shape.text(node);
      boolean literal = Character.isDigit(text.charAt(0));
      return new Bound(node.place(), literal ? Shape.date(node) : null, text);
    }

    Optional<LocalDate> in(Map<String, LocalDate> dates) {
      return Optional.ofNullable(date != null ? date : dates.get(name));
    }
  }

  static PhaseBounds read(YamlNode.Fields phase) {
    if (phase.has("from") && phase.has("after")) {
      throw new Mistake(phase.place(), "a phase begins `from` a date or `after` a phase, not both");
    }
    if (phase.has("until") && phase.has("lasts")) {
      throw new Mistake(phase.place(), "a phase has `until` or `lasts`, not both");
    }
    YamlNode lasts = phase.get("lasts");
    return new PhaseBounds(
        phase.place(),
        Bound.read(phase.get("from")),
        phase.get("after"),
        Bound.read(phase.get("until")),
        lasts == null ? null : length(lasts));
  }

  /** These where they say something, and else those of the policy. */
  PhaseBounds over(PhaseBounds policy) {
    boolean begins = from != null || after != null;
    boolean ends = until != null || lasts != null;
    return new PhaseBounds(
        place,
        begins ? from : policy.from,
        begins ? after : policy.after,
        ends ? until : policy.until,
        ends ? lasts : policy.lasts);
  }

  PhaseBounds requireBegin() {
    if (lasts != null && from == null && after == null) {
      throw new Mistake(place, "a phase that `lasts` needs `from` or `after`");
    }
    return this;
  }

  /** The dates by name that it refers to. */
  Stream<Bound> named() {
    return Stream.of(Optional.ofNullable(from), Optional.ofNullable(until))
        .flatMap(Optional::stream)
        .filter(bound -> bound.date() == null);
  }

  private static Period length(YamlNode node) {
    Matcher length = LENGTH.matcher(Shape.text(node).toLowerCase(Locale.ROOT));
    if (!length.matches()) {
      throw new Mistake(
          node.place(),
          "`"
              + YamlReader.excerpt(Shape.text(node))
              + "` is no length; write it as 30 d, 2 weeks,"
              + " 2 months or 1 year");
    }
    int count = Integer.parseInt(length.group(1));
    return switch (length.group(2).charAt(0)) {
      case 'd' -> Period.ofDays(count);
      case 'w' -> Period.ofWeeks(count);
      case 'm' -> Period.ofMonths(count);
      default -> Period.ofYears(count);
    };
  }
}
