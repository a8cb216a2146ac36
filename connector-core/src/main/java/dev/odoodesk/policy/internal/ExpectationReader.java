package dev.odoodesk.policy.internal;

import dev.odoodesk.policy.Expectation;
import dev.odoodesk.policy.Expectation.Actual;
import dev.odoodesk.policy.Expectation.Check;
import dev.odoodesk.sla.Action;
import dev.odoodesk.sla.Availability;
import dev.odoodesk.sla.DueAction;
import dev.odoodesk.sla.Reclassification;
import dev.odoodesk.sla.Severity;
import dev.odoodesk.sla.SlaEvaluation;
import dev.odoodesk.sla.TargetEvaluation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Reads what an example expects. */
final class ExpectationReader {
  private static final String ABSENT = "absent";

  private final Scope scope;
  private final Times times;
  private final Instant created;
  private final Optional<HoursExpectations> hours;
  private final List<Check> checks = new ArrayList<>();

  /**
   * @param hours the example's timesheet lines, where the policy has a section for them
   */
  ExpectationReader(Scope scope, Times times, Instant created, Optional<HoursExample> hours) {
    this.hours = hours.map(HoursExpectations::new);
    this.scope = scope;
    this.times = times;
    this.created = created;
  }

  Expectation read(YamlNode.Fields fields) {
    checks.clear();
    fields.fields().values().forEach(field -> check(field.key(), field.value()));
    if (checks.isEmpty()) {
      throw new Mistake(fields.place(), "nothing is expected here");
    }
    Instant at = times.moment(fields.require("at"), created);
    return new Expectation(at, times.text(at), checks);
  }

  private void check(YamlNode.Scalar key, YamlNode value) {
    switch (key.text()) {
      case "at" -> {
        // The moment of evaluation, not a check.
      }
      case "applies" -> add(key, Shape.text(value), e -> String.valueOf(e.applies()));
      case "level" ->
          add(
              key,
              Scope.known("level", scope.levels, value),
              e -> severity(e, s -> s.level().name()));
      case "by" ->
          add(
              key,
              Shape.text(value),
              e -> severity(e, s -> s.source().name().toLowerCase(Locale.ROOT)));
      case "state" -> add(key, Shape.text(value), e -> e.state().key());
      case "flags" -> add(key, flags(value).toString(), e -> e.flags().toString());
      case "actions" -> add(key, text(Rules.actions(value)), e -> text(actions(e)));
      case "no-actions" -> add(key, text(List.of()), e -> text(actions(e)));
      case "next-change" -> add(key, moment(value), e -> times.text(e.nextChange().orElse(null)));
      case "reclassified" -> add(key, changes(value), this::changes);
      case "targets" ->
          Shape.fields(value).fields().values().forEach(f -> target(f.key(), f.value()));
      case "without" -> Shape.oneOrMore(value).forEach(item -> without(key, item));
      case "hours" -> checks.addAll(hours(key).lines(Shape.fields(value)));
      case "packs" -> checks.addAll(hours(key).packs(Shape.fields(value)));
      case "availability" -> availability(key, Shape.fields(value));
      default -> throw new Mistake(key.place(), "unknown expectation `" + key.text() + "`");
    }
  }

  private HoursExpectations hours(YamlNode.Scalar key) {
    return hours.orElseThrow(() -> new Mistake(key.place(), "this needs a section `hours` above"));
  }

  private void add(YamlNode.Scalar key, String expected, Function<SlaEvaluation, String> actual) {
    checks.add(new Check(key.text(), key.place().line(), expected, (p, h, e) -> actual.apply(e)));
  }

  private static String severity(SlaEvaluation evaluation, Function<Severity, String> part) {
    return evaluation.severity().map(part).orElse(ABSENT);
  }

  private static List<Action> actions(SlaEvaluation evaluation) {
    return evaluation.actions().stream().map(DueAction::action).toList();
  }

  /** As a policy file writes them. */
  private static String text(List<Action> actions) {
    return actions.stream().map(ExpectationReader::text).toList().toString();
  }

  private static String text(Action action) {
    if (action instanceof Action.RaisePriority raise) {
      return "{ raise-priority: " + raise.steps() + " }";
    } else if (action instanceof Action.Assign assign) {
      return "{ assign: " + assign.user() + " }";
    } else if (action instanceof Action.AddTag add) {
      return "{ tag: " + add.tag() + " }";
    } else if (action instanceof Action.Note note) {
      return "{ note: " + note.text() + " }";
    } else if (action instanceof Action.Forward forward) {
      return "{ forward: " + forward.team() + " }";
    }
    return "{ close: true }";
  }

  private static List<String> flags(YamlNode value) {
    return Shape.items(value).stream().map(Shape::text).toList();
  }

  private String moment(YamlNode value) {
    return times.text(times.moment(value, created));
  }

  private String changes(YamlNode value) {
    List<String> changes = new ArrayList<>();
    for (YamlNode item : Shape.items(value)) {
      YamlNode.Fields change = Shape.fields(item);
      changes.add(
          change(
              Scope.known("level", scope.levels, change.require("from")),
              Scope.known("level", scope.levels, change.require("to")),
              moment(change.require("at"))));
    }
    return changes.toString();
  }

  private String changes(SlaEvaluation evaluation) {
    List<String> changes = new ArrayList<>();
    for (Reclassification change : evaluation.reclassifications()) {
      changes.add(change(change.from().name(), change.to().name(), times.text(change.at())));
    }
    return changes.toString();
  }

  private static String change(String from, String to, String at) {
    return from + " to " + to + " at " + at;
  }

  private void without(YamlNode.Scalar key, YamlNode item) {
    String name = Scope.known("target", scope.targets, item);
    checks.add(
        new Check(
            key.text() + "." + name,
            item.place().line(),
            ABSENT,
            (p, h, e) -> e.target(name).isPresent() ? "there" : ABSENT));
  }

  private void target(YamlNode.Scalar key, YamlNode value) {
    String name = Scope.known("target", scope.targets, key);
    for (YamlNode.Field field : Shape.fields(value).fields().values()) {
      YamlNode expected = field.value();
      switch (field.key().text()) {
        case "state" -> add(name, field, Shape.text(expected), t -> t.state().key());
        case "clock" -> add(name, field, Shape.text(expected), TargetEvaluation::calendar);
        case "within" ->
            add(name, field, Times.text(Times.used(expected)), t -> Times.text(t.target()));
        case "started" -> add(name, field, moment(expected), t -> times.text(t.started()));
        case "stopped" -> add(name, field, moment(expected), t -> times.text(t.stopped()));
        case "deadline" ->
            add(
                name,
                field,
                Shape.text(expected).equals("none") ? "none" : moment(expected),
                t -> times.text(t.deadline()));
        case "used" ->
            add(name, field, Times.text(Times.used(expected)), t -> Times.text(t.used()));
        case "left" ->
            add(name, field, Times.text(Times.used(expected)), t -> Times.text(t.left()));
        case "missed" -> add(name, field, Shape.text(expected), t -> String.valueOf(t.missed()));
        default ->
            throw new Mistake(
                field.key().place(), "unknown expectation `" + field.key().text() + "`");
      }
    }
  }

  private void add(
      String target,
      YamlNode.Field field,
      String expected,
      Function<TargetEvaluation, String> actual) {
    checks.add(
        new Check(
            target + "." + field.key().text(),
            field.key().place().line(),
            expected,
            (p, h, e) -> e.target(target).map(actual).orElse(ABSENT)));
  }

  private void availability(YamlNode.Scalar key, YamlNode.Fields value) {
    YearMonth month;
    try {
      month = YearMonth.parse(Shape.text(value.require("month")));
    } catch (DateTimeException e) {
      throw new Mistake(value.require("month").place(), "a month is wanted here, as in 2026-03");
    }
    if (value.has("percent")) {
      String percent = Shape.percent(value.require("percent")).stripTrailingZeros().toPlainString();
      availability(
          key, month, "percent", percent, a -> a.percent().stripTrailingZeros().toPlainString());
    }
    if (value.has("kept")) {
      String kept = Shape.text(value.require("kept"));
      availability(key, month, "kept", kept, a -> String.valueOf(a.kept()));
    }
  }

  private void availability(
      YamlNode.Scalar key,
      YearMonth month,
      String part,
      String expected,
      Function<Availability, String> actual) {
    Actual computed =
        (policy, history, evaluation) ->
            policy.availability() == null
                ? ABSENT
                : actual.apply(Availability.of(policy, List.of(history), month, evaluation.at()));
    checks.add(new Check("availability." + part, key.place().line(), expected, computed));
  }
}
