package dev.odoodesk.policy.internal;

import dev.odoodesk.sla.Action;
import dev.odoodesk.sla.Condition;
import dev.odoodesk.sla.Exclusion;
import dev.odoodesk.sla.Flag;
import dev.odoodesk.sla.SeverityRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the sections {@code severity}, {@code exclusions} and {@code flags}. */
final class Rules {
  private final Scope scope;
  private final Reachability reachable;
  private final Set<String> shown = new TreeSet<>();

  Rules(Scope scope) {
    this.scope = scope;
    this.reachable = new Reachability(scope);
  }

  List<SeverityRule> severity(YamlNode node) {
    YamlNode.Fields fields = Shape.fields(node);
    String name = Shape.text(fields.require("rule"));
    scope.sample(fields, "rule " + name);
    scope.rules.add(name);
    int before = scope.allowance.taken();
    Condition when = ConditionReader.beforeLevel(scope).orAlways(fields.get("when"));
    int parts = scope.allowance.taken() - before;
    YamlNode matrix = fields.get("matrix");
    if (fields.has("level") == (matrix != null)) {
      throw new Mistake(fields.place(), "a severity rule has either `level` or `matrix`");
    }
    if (matrix == null) {
      reachable.accept(name, when, node.place());
      return List.of(
          new SeverityRule(
              name, when, Scope.known("level", scope.levels, fields.require("level"))));
    }
    return matrix(name, when, parts, Shape.fields(matrix));
  }

  private List<SeverityRule> matrix(
      String name, Condition when, int whenParts, YamlNode.Fields matrix) {
    String impact = field(matrix, "impact");
    String urgency = field(matrix, "urgency");
    List<SeverityRule> cells = new ArrayList<>();
    for (YamlNode.Field row : matrix.fields().values()) {
      for (YamlNode.Field cell : Shape.fields(row.value()).fields().values()) {
        scope.allowance.take(whenParts + 2, cell.key().place());
        List<Condition> parts = new ArrayList<>();
        if (!when.equals(Condition.ALWAYS)) {
          parts.add(when);
        }
        parts.add(new Condition.FieldIn(impact, Set.of(row.key().text())));
        parts.add(new Condition.FieldIn(urgency, Set.of(cell.key().text())));
        reachable.accept(name, new Condition.All(parts), cell.key().place());
        cells.add(
            new SeverityRule(
                name, new Condition.All(parts), Scope.known("level", scope.levels, cell.value())));
      }
    }
    return cells;
  }

  private String field(YamlNode.Fields matrix, String fact) {
    String field = scope.facts.get(fact);
    if (field == null) {
      throw new Mistake(matrix.place(), "`facts` above must say which field holds `" + fact + "`");
    }
    return field;
  }

  Exclusion exclusion(YamlNode node) {
    YamlNode.Fields fields = Shape.fields(node);
    return new Exclusion(
        shown(fields.require("exclusion")),
        ConditionReader.afterLevel(scope).read(fields.require("when")),
        targets(scope, fields.get("targets")),
        actions(fields.get("do")));
  }

  /** The flag that closes an excluded ticket once nothing is left to do for it. */
  Optional<Flag> closing(YamlNode node) {
    YamlNode.Fields fields = Shape.fields(node);
    YamlNode done = fields.get("close-when");
    if (done == null) {
      return Optional.empty();
    }
    ConditionReader conditions = ConditionReader.afterLevel(scope);
    Condition when =
        new Condition.All(List.of(conditions.read(fields.require("when")), conditions.read(done)));
    String name = Shape.text(fields.require("exclusion")) + ": done";
    return Optional.of(new Flag(name, when, List.of(new Action.Close())));
  }

  Flag flag(YamlNode node) {
    YamlNode.Fields fields = Shape.fields(node);
    return new Flag(
        shown(fields.require("flag")),
        ConditionReader.afterLevel(scope).read(fields.require("when")),
        actions(fields.get("do")));
  }

  private String shown(YamlNode node) {
    if (!shown.add(Shape.text(node))) {
      throw new Mistake(
          node.place(), "`" + YamlReader.excerpt(Shape.text(node)) + "` stands here twice");
    }
    return Shape.text(node);
  }

  /** Names of targets; none for all. */
  static Set<String> targets(Scope scope, @Nullable YamlNode node) {
    Set<String> names = new TreeSet<>();
    if (node != null) {
      for (YamlNode item : Shape.oneOrMore(node)) {
        names.add(Scope.known("target", scope.targets, item));
      }
    }
    return names;
  }

  static List<Action> actions(@Nullable YamlNode node) {
    List<Action> actions = new ArrayList<>();
    if (node != null) {
      for (YamlNode item : Shape.oneOrMore(node)) {
        for (YamlNode.Field field : Shape.fields(item).fields().values()) {
          actions.add(action(field));
        }
      }
    }
    return actions;
  }

  private static Action action(YamlNode.Field field) {
    YamlNode value = field.value();
    return switch (field.key().text()) {
      case "raise-priority" -> new Action.RaisePriority(Shape.integer(value, 1, 9));
      case "assign" -> new Action.Assign(Shape.text(value));
      case "tag" -> new Action.AddTag(Shape.text(value));
      case "note" -> new Action.Note(Shape.text(value));
      case "forward" -> new Action.Forward(Shape.text(value));
      case "close" -> {
        if (!Shape.flag(value)) {
          throw new Mistake(value.place(), "`close` can only be true; leave it out otherwise");
        }
        yield new Action.Close();
      }
      default ->
          throw new Mistake(
              field.key().place(),
              "unknown action `" + YamlReader.excerpt(field.key().text()) + "`");
    };
  }
}
