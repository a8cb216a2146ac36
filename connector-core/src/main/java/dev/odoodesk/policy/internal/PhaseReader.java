package dev.odoodesk.policy.internal;

import dev.odoodesk.sla.PhasePeriod;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the section {@code phases} and works out a customer's dates. */
final class PhaseReader {
  private static final Pattern LENGTH =
      Pattern.compile("(\\d{1,4}) *(d|days?|weeks?|months?|years?)");

  private final Scope scope;
  private final Map<String, YamlNode.Fields> phases = new LinkedHashMap<>();
  private final Set<String> dateNames = new LinkedHashSet<>();

  PhaseReader(Scope scope) {
    this.scope = scope;
  }

  /** A period in dates; null for no bound. The end is not included. */
  private record Dates(@Nullable LocalDate from, @Nullable LocalDate until) {}

  void define(YamlNode node) {
    YamlNode.Fields phase = Shape.fields(node);
    YamlNode name = phase.require("phase");
    if (phases.put(Shape.text(name), phase) != null) {
      throw new Mistake(name.place(), "phase `" + Shape.text(name) + "` stands here twice");
    }
    scope.phases.add(Shape.text(name));
    scope.sample(phase, "phase " + Shape.text(name));
    bounds(phase);
  }

  private void bounds(YamlNode.Fields phase) {
    if (phase.has("from") && phase.has("after")) {
      throw new Mistake(phase.place(), "a phase begins `from` a date or `after` a phase, not both");
    }
    if (phase.has("until") && phase.has("lasts")) {
      throw new Mistake(phase.place(), "a phase has `until` or `lasts`, not both");
    }
    if (phase.has("lasts") && !phase.has("from") && !phase.has("after")) {
      throw new Mistake(phase.place(), "a phase that `lasts` needs `from` or `after`");
    }
    noteDateName(phase.get("from"));
    noteDateName(phase.get("until"));
    YamlNode lasts = phase.get("lasts");
    if (lasts != null) {
      length(lasts);
    }
  }

  private void noteDateName(@Nullable YamlNode node) {
    if (node != null && literal(node).isEmpty()) {
      dateNames.add(Shape.text(node));
    }
  }

  /** Finds phases that begin after each other in a circle. */
  void check() {
    for (Map.Entry<String, YamlNode.Fields> phase : phases.entrySet()) {
      YamlNode after = phase.getValue().get("after");
      if (after != null) {
        Scope.known("phase", scope.phases, after);
      }
    }
    Set<String> told = new LinkedHashSet<>();
    for (String start : phases.keySet()) {
      Set<String> way = new LinkedHashSet<>();
      String at = start;
      while (at != null && way.add(at)) {
        at = predecessor(at);
      }
      if (at != null && at.equals(start) && !told.contains(start)) {
        told.addAll(way);
        YamlNode after = phases.get(start).require("after");
        throw new Mistake(
            after.place(),
            "these phases begin after each other in a circle: "
                + String.join(" after ", way)
                + " after "
                + start);
      }
    }
  }

  private @Nullable String predecessor(String phase) {
    YamlNode.Fields fields = phases.get(phase);
    YamlNode after = fields == null ? null : fields.get("after");
    return after == null ? null : Scope.known("phase", scope.phases, after);
  }

  Set<String> dateNames() {
    return dateNames;
  }

  /**
   * The phases of a customer, as far as their dates are known.
   *
   * @param dates the customer's dates by name
   * @param own what the customer has differently, by phase
   */
  List<PhasePeriod> periods(Map<String, LocalDate> dates, Map<String, YamlNode.Fields> own) {
    List<PhasePeriod> periods = new ArrayList<>();
    for (String phase : phases.keySet()) {
      resolve(phase, dates, own)
          .ifPresent(
              found ->
                  periods.add(
                      new PhasePeriod(
                          phase,
                          found.from() == null
                              ? null
                              : found.from().atStartOfDay(scope.zone).toInstant(),
                          found.until() == null
                              ? null
                              : found.until().atStartOfDay(scope.zone).toInstant())));
    }
    return periods;
  }

  private Optional<Dates> resolve(
      String phase, Map<String, LocalDate> dates, Map<String, YamlNode.Fields> own) {
    YamlNode.Fields fields = own.getOrDefault(phase, phases.get(phase));
    if (fields == null) {
      return Optional.empty();
    }
    LocalDate from = null;
    YamlNode fromNode = fields.get("from");
    YamlNode after = fields.get("after");
    if (fromNode != null) {
      from = date(fromNode, dates);
    } else if (after != null) {
      from =
          resolve(Scope.known("phase", scope.phases, after), dates, own)
              .map(Dates::until)
              .orElse(null);
    }
    if (from == null && (fromNode != null || after != null)) {
      return Optional.empty();
    }
    YamlNode untilNode = fields.get("until");
    YamlNode lasts = fields.get("lasts");
    LocalDate until = null;
    if (untilNode != null) {
      until = date(untilNode, dates);
      if (until == null) {
        return Optional.empty();
      }
    } else if (lasts != null && from != null) {
      until = from.plus(length(lasts));
    }
    if (from != null && until != null && !from.isBefore(until)) {
      throw new Mistake(fields.place(), "phase `" + phase + "` ends before it begins");
    }
    return Optional.of(new Dates(from, until));
  }

  private static @Nullable LocalDate date(YamlNode node, Map<String, LocalDate> dates) {
    return literal(node).orElse(dates.get(Shape.text(node)));
  }

  private static Optional<LocalDate> literal(YamlNode node) {
    try {
      return Optional.of(LocalDate.parse(Shape.text(node)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
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
