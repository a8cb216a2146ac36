package dev.odoodesk.policy.internal;

import dev.odoodesk.sla.PhasePeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the section {@code phases} and works out a customer's dates. */
final class PhaseReader {
  private final Scope scope;
  private final Map<String, PhaseBounds> phases = new LinkedHashMap<>();

  /** The phase that each one begins after. */
  private final Map<String, String> before = new HashMap<>();

  /** All phases, each behind the one that it begins after. */
  private final Set<String> order = new LinkedHashSet<>();

  private final Map<String, PhaseBounds.Bound> dateNames =
      new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Set<String> given = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  PhaseReader(Scope scope) {
    this.scope = scope;
  }

  /** A period in dates; null for no bound. The end is not included. */
  private record Dates(@Nullable LocalDate from, @Nullable LocalDate until) {}

  void define(YamlNode node) {
    YamlNode.Fields phase = Shape.fields(node);
    YamlNode name = phase.require("phase");
    if (!scope.phases.add(Shape.text(name))) {
      throw new Mistake(name.place(), "phase `" + Shape.text(name) + "` stands here twice");
    }
    scope.sample(phase, "phase " + Shape.text(name));
    PhaseBounds bounds = PhaseBounds.read(phase).requireBegin();
    bounds.named().forEach(bound -> dateNames.putIfAbsent(bound.name(), bound));
    phases.put(Shape.text(name), bounds);
  }

  /** Finds phases that begin after each other in a circle. */
  void check() {
    phases.forEach(
        (phase, bounds) -> {
          if (bounds.after() != null) {
            before.put(phase, Scope.known("phase", scope.phases, bounds.after()));
          }
        });
    for (String start : phases.keySet()) {
      Set<String> way = new LinkedHashSet<>();
      String at = start;
      while (at != null && !order.contains(at) && way.add(at)) {
        at = before.get(at);
      }
      if (at != null && way.contains(at)) {
        throw circle(at);
      }
      List<String> found = new ArrayList<>(way);
      for (int i = found.size() - 1; i >= 0; i--) {
        order.add(found.get(i));
      }
    }
  }

  private Mistake circle(String start) {
    StringBuilder circle = new StringBuilder(start);
    String at = before.get(start);
    while (at != null && !at.equals(start)) {
      circle.append(" after ").append(at);
      at = before.get(at);
    }
    PhaseBounds bounds = phases.get(start);
    return new Mistake(
        bounds == null || bounds.after() == null ? Place.START : bounds.after().place(),
        "these phases begin after each other in a circle: " + circle + " after " + start);
  }

  /** The names of dates that phases refer to. */
  Set<String> dateNames() {
    return dateNames.keySet();
  }

  /** Finds dates that phases refer to and no customer has. */
  void checkDates() {
    dateNames.forEach(
        (name, bound) ->
            scope.problems.attempt(
                () -> {
                  if (!given.contains(name)) {
                    throw new Mistake(
                        bound.place(),
                        "no customer has a date `"
                            + YamlReader.excerpt(name)
                            + "`"
                            + Suggestion.among(given, name));
                  }
                  return name;
                }));
  }

  /**
   * The phases of a customer, as far as their dates are known.
   *
   * @param dates the customer's dates by name
   * @param own what the customer has differently, by phase
   */
  List<PhasePeriod> periods(Map<String, LocalDate> dates, Map<String, PhaseBounds> own) {
    given.addAll(dates.keySet());
    Map<String, Dates> found = new HashMap<>();
    for (String phase : order) {
      PhaseBounds bounds = phases.get(phase);
      PhaseBounds differently = own.get(phase);
      if (bounds != null && differently != null) {
        bounds = differently.over(bounds).requireBegin();
        requireDates(bounds, differently, dates);
      }
      if (bounds != null) {
        String after = before.get(phase);
        dates(phase, bounds, dates, Optional.ofNullable(after == null ? null : found.get(after)))
            .ifPresent(period -> found.put(phase, period));
      }
    }
    return periods(found);
  }

  private List<PhasePeriod> periods(Map<String, Dates> found) {
    scope.allowance.take(found.size(), Place.START);
    List<PhasePeriod> periods = new ArrayList<>();
    for (String phase : phases.keySet()) {
      Dates period = found.get(phase);
      if (period != null) {
        periods.add(new PhasePeriod(phase, instant(period.from()), instant(period.until())));
      }
    }
    return periods;
  }

  private @Nullable Instant instant(@Nullable LocalDate date) {
    return date == null ? null : date.atStartOfDay(scope.zone).toInstant();
  }

  private static void requireDates(
      PhaseBounds bounds, PhaseBounds own, Map<String, LocalDate> dates) {
    bounds
        .named()
        .filter(bound -> !dates.containsKey(bound.name()))
        .findFirst()
        .ifPresent(
            bound -> {
              throw new Mistake(
                  own.named().anyMatch(bound::equals) ? bound.place() : own.place(),
                  "this customer has no date `"
                      + YamlReader.excerpt(bound.name())
                      + "`"
                      + Suggestion.among(dates.keySet(), bound.name()));
            });
  }

  private static Optional<Dates> dates(
      String phase, PhaseBounds bounds, Map<String, LocalDate> dates, Optional<Dates> before) {
    LocalDate from =
        bounds.from() == null
            ? before.map(Dates::until).orElse(null)
            : bounds.from().in(dates).orElse(null);
    if (from == null && (bounds.from() != null || bounds.after() != null)) {
      return Optional.empty();
    }
    LocalDate until = bounds.until() == null ? null : bounds.until().in(dates).orElse(null);
    if (until == null && bounds.until() != null) {
      return Optional.empty();
    }
    if (from != null && bounds.lasts() != null) {
      until = from.plus(bounds.lasts());
    }
    if (from != null && until != null && !from.isBefore(until)) {
      throw new Mistake(bounds.place(), "phase `" + phase + "` ends before it begins");
    }
    return Optional.of(new Dates(from, until));
  }
}
