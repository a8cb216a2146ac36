package dev.odoodesk.policy.internal;

import dev.odoodesk.sla.Action;
import dev.odoodesk.sla.Condition;
import dev.odoodesk.sla.Exclusion;
import dev.odoodesk.sla.Flag;
import dev.odoodesk.sla.SeverityRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the sections {@code severity}, {@code exclusions} and {@code flags}. */
final class Rules {
  private final Scope scope;

  Rules(Scope scope) {
    this.scope = scope;
  }

  List<SeverityRule> severity(YamlNode node) {
    YamlNode.Fields fields = Shape.fields(node);
    String name = Shape.text(fields.require("rule"));
    scope.sample(fields, "rule " + name);
    scope.rules.add(name);
    Condition when = ConditionReader.beforeLevel(scope).orAlways(fields.get("when"));
    YamlNode matrix = fields.get("matrix");
    if (matrix == null) {
      return List.of(
          new SeverityRule(
              name, when, Scope.known("level", scope.levels, fields.require("level"))));
    }
    return matrix(name, when, Shape.fields(matrix));
  }

  private List<SeverityRule> matrix(String name, Condition when, YamlNode.Fields matrix) {
    String impact = field(matrix, "impact");
    String urgency = field(matrix, "urgency");
    List<SeverityRule> cells = new ArrayList<>();
    for (YamlNode.Field row : matrix.fields().values()) {
      for (YamlNode.Field cell : Shape.fields(row.value()).fields().values()) {
        List<Condition> parts = new ArrayList<>();
        if (!when.equals(Condition.ALWAYS)) {
          parts.add(when);
        }
        parts.add(new Condition.FieldIn(impact, Set.of(row.key().text())));
        parts.add(new Condition.FieldIn(urgency, Set.of(cell.key().text())));
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

  List<Exclusion> exclusion(YamlNode node) {
    YamlNode.Fields fields = Shape.fields(node);
    String name = Shape.text(fields.require("exclusion"));
    Condition when = ConditionReader.afterLevel(scope).read(fields.require("when"));
    return List.of(
        new Exclusion(
            name, when, targets(scope, fields.get("targets")), actions(fields.get("do"))));
  }

  Flag flag(YamlNode node) {
    YamlNode.Fields fields = Shape.fields(node);
    return new Flag(
        Shape.text(fields.require("flag")),
        ConditionReader.afterLevel(scope).read(fields.require("when")),
        actions(fields.get("do")));
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
