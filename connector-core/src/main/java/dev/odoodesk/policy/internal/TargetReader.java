package dev.odoodesk.policy.internal;

import dev.odoodesk.sla.Condition;
import dev.odoodesk.sla.EscalationStep;
import dev.odoodesk.sla.Figure;
import dev.odoodesk.sla.Metric;
import dev.odoodesk.sla.Pause;
import dev.odoodesk.sla.SlaPolicy;
import dev.odoodesk.sla.Target;
import dev.odoodesk.sla.Target.MeasuredFrom;
import dev.odoodesk.sla.Threshold;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the sections {@code pauses} and {@code targets}. */
final class TargetReader {
  private static final Map<String, Metric> METRICS = metrics();

  private final Scope scope;
  private final List<PauseFor> pauses = new ArrayList<>();
  private final Map<String, Reachability> reachable = new HashMap<>();
  private final Map<String, Metric> metricOf = new HashMap<>();

  TargetReader(Scope scope) {
    this.scope = scope;
  }

  private record PauseFor(Pause pause, Set<String> targets, int parts) {}

  private static Map<String, Metric> metrics() {
    Map<String, Metric> metrics = new TreeMap<>();
    for (Metric metric : Metric.values()) {
      metrics.put(metric.key(), metric);
    }
    return metrics;
  }

  /** Notes the targets' names, which other sections refer to. */
  static void names(Scope scope, List<YamlNode> section) {
    for (YamlNode node : section) {
      YamlNode.Fields target = Shape.fields(node);
      YamlNode name = target.has("name") ? target.get("name") : target.require("target");
      scope.targets.add(Shape.text(Objects.requireNonNull(name)));
    }
  }

  void pause(YamlNode node) {
    YamlNode.Fields pause = Shape.fields(node);
    String reason = Shape.text(pause.require("pause"));
    int before = scope.allowance.taken();
    Condition when = ConditionReader.afterLevel(scope).read(pause.require("when"));
    int parts = scope.allowance.taken() - before;
    Set<String> targets = Rules.targets(scope, pause.get("targets"));
    for (String target : targets.isEmpty() ? scope.targets : targets) {
      reachable
          .computeIfAbsent("pause " + target, key -> new Reachability(scope))
          .accept(reason, when, node.place());
    }
    pauses.add(new PauseFor(new Pause(reason, when), targets, parts));
  }

  Target target(YamlNode node) {
    YamlNode.Fields fields = Shape.fields(node);
    YamlNode key = fields.require("target");
    Metric metric = METRICS.get(Scope.known("metric", METRICS.keySet(), key));
    if (metric == null) {
      throw new Mistake(key.place(), "unknown metric");
    }
    YamlNode nameNode = fields.get("name");
    String name = nameNode == null ? metric.key() : Shape.text(nameNode);
    Metric before = metricOf.putIfAbsent(name, metric);
    if (before != null && before != metric) {
      throw new Mistake(
          key.place(),
          "`"
              + name
              + "` measures "
              + before.key()
              + " further up; give this target another `name`");
    }
    scope.sample(fields, "target " + name);
    ConditionReader conditions = ConditionReader.afterLevel(scope);
    Condition when = conditions.orAlways(fields.get("when"));
    Target.Builder target =
        Target.builder(metric)
            .name(name)
            .when(when)
            .start(conditions.orAlways(fields.get("start")))
            .runs(conditions.orAlways(fields.get("while")));
    if (metric == Metric.TIME_IN_STAGE && !fields.has("while")) {
      throw new Mistake(key.place(), "time-in-stage needs `while: { stage: … }`");
    }
    YamlNode stop = fields.get("stop");
    if (stop != null) {
      target.stop(conditions.read(stop));
    }
    List<Figure> figures =
        within(target, fields, level -> figureReachable(name, level, when, node.place()));
    target.pauses(pausesOf(name, node.place()));
    YamlNode atRisk = fields.get("at-risk");
    if (atRisk != null) {
      target.atRisk(threshold(Shape.scalar(atRisk), figures));
    }
    target.escalations(escalations(fields.get("escalations"), figures));
    target.measuredFrom(measuredFrom(fields.get("measured-from")));
    return target.build();
  }

  private List<Pause> pausesOf(String target, Place place) {
    List<Pause> found = new ArrayList<>();
    for (PauseFor pause : pauses) {
      if (pause.targets().isEmpty() || pause.targets().contains(target)) {
        scope.allowance.take(pause.parts() + 1, place);
        found.add(pause.pause());
      }
    }
    return found;
  }

  private static MeasuredFrom measuredFrom(@Nullable YamlNode node) {
    if (node == null) {
      return MeasuredFrom.CREATION;
    }
    return switch (Shape.text(node)) {
      case "creation" -> MeasuredFrom.CREATION;
      case "change" -> MeasuredFrom.CHANGE;
      default -> throw new Mistake(node.place(), "`creation` or `change` is wanted here");
    };
  }

  private void figureReachable(String target, String level, Condition when, Place place) {
    reachable
        .computeIfAbsent("target " + target + " " + level, key -> new Reachability(scope))
        .accept(target + " of level " + level, when, place);
  }

  private List<Figure> within(
      Target.Builder target, YamlNode.Fields fields, Consumer<String> reachable) {
    YamlNode clock = fields.get("clock");
    YamlNode within = fields.require("within");
    Map<String, YamlNode> figures = new LinkedHashMap<>();
    if (within instanceof YamlNode.Fields byLevel && !byLevel.has("time")) {
      for (YamlNode.Field field : byLevel.fields().values()) {
        String level = Scope.known("level", scope.levels, field.key());
        if (figures.put(level, field.value()) != null) {
          throw new Mistake(field.key().place(), "level `" + level + "` stands here twice");
        }
      }
    } else {
      scope.levels.forEach(level -> figures.put(level, within));
    }
    scope.allowance.take(figures.size(), within.place());
    figures.keySet().forEach(reachable);
    List<Figure> read = new ArrayList<>();
    figures.forEach(
        (level, node) -> {
          Figure figure = figure(node, clock);
          target.figure(level, figure.within(), figure.calendar());
          read.add(figure);
        });
    return read;
  }

  private Figure figure(YamlNode figure, @Nullable YamlNode common) {
    YamlNode clock = common;
    YamlNode time = figure;
    if (figure instanceof YamlNode.Fields own) {
      time = own.require("time");
      clock = own.has("clock") ? own.get("clock") : common;
    }
    if (clock == null) {
      throw new Mistake(
          time.place(),
          "this target has no clock; add `clock:` with 24x7 or the name of a calendar");
    }
    String calendar = Scope.known("calendar", scope.calendars, clock);
    YamlNode.Scalar scalar = Shape.scalar(time);
    Duration within = DurationText.read(scalar);
    requireHours(scalar, calendar);
    return new Figure(within, calendar);
  }

  private static void requireHours(YamlNode.Scalar duration, String calendar) {
    if (!calendar.equals(SlaPolicy.ALWAYS) && DurationText.namesDays(duration)) {
      throw new Mistake(
          duration.place(),
          "days and weeks mean 24 h and 7 d, so only a 24x7 clock takes them; write hours");
    }
  }

  private static List<EscalationStep> escalations(@Nullable YamlNode node, List<Figure> figures) {
    if (node == null) {
      return List.of();
    }
    Map<String, EscalationStep> steps = new LinkedHashMap<>();
    for (YamlNode item : Shape.items(node)) {
      YamlNode.Fields step = Shape.fields(item);
      YamlNode.Scalar at = Shape.scalar(step.require("at"));
      String name = at.text().strip();
      if (steps.containsKey(name)) {
        throw new Mistake(
            at.place(),
            "there are two steps at `"
                + YamlReader.excerpt(name)
                + "`; put their actions together");
      }
      steps.put(
          name,
          new EscalationStep(name, threshold(at, figures), Rules.actions(step.require("do"))));
    }
    return List.copyOf(steps.values());
  }

  /** {@code 80 %}, {@code 30 min before}, {@code 1 h after} or {@code deadline}. */
  private static Threshold threshold(YamlNode.Scalar node, List<Figure> figures) {
    String text = node.text().strip();
    if (text.equals("deadline")) {
      return new Threshold.FromDeadline(Duration.ZERO);
    }
    if (text.endsWith("%")) {
      return new Threshold.Share(
          Shape.integer(
              new YamlNode.Scalar(
                  node.place(), text.substring(0, text.length() - 1).strip(), node.plain()),
              1,
              10_000));
    }
    boolean before = text.endsWith(" before");
    if (before || text.endsWith(" after")) {
      String time = text.substring(0, text.lastIndexOf(' '));
      YamlNode.Scalar spelled = new YamlNode.Scalar(node.place(), time, node.plain());
      Duration offset = DurationText.read(spelled);
      for (Figure figure : figures) {
        requireHours(spelled, figure.calendar());
        if (before && offset.compareTo(figure.within()) >= 0) {
          throw new Mistake(
              node.place(),
              "`"
                  + YamlReader.excerpt(text)
                  + "` is before the clock starts: a level has no more time than that; write a"
                  + " share of the target, such as `80 %`");
        }
      }
      return new Threshold.FromDeadline(before ? offset.negated() : offset);
    }
    throw new Mistake(
        node.place(),
        "`"
            + YamlReader.excerpt(text)
            + "` is no point on a clock; write `80 %`, `30 min before`,"
            + " `1 h after` or `deadline`");
  }
}
