package dev.odoodesk.policy.internal;

import dev.odoodesk.sla.Attribute;
import dev.odoodesk.sla.Condition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the mappings under {@code when}, {@code while}, {@code start} and {@code stop}. */
final class ConditionReader {
  private final Scope scope;
  private final boolean levelKnown;

  private ConditionReader(Scope scope, boolean levelKnown) {
    this.scope = scope;
    this.levelKnown = levelKnown;
  }

  /** Conditions that are looked at once the ticket's level is known. */
  static ConditionReader afterLevel(Scope scope) {
    return new ConditionReader(scope, true);
  }

  /** Conditions that help to find the level, and so cannot ask for it. */
  static ConditionReader beforeLevel(Scope scope) {
    return new ConditionReader(scope, false);
  }

  /** Reads a condition; what is missing always holds. */
  Condition orAlways(@Nullable YamlNode node) {
    return node == null ? Condition.ALWAYS : read(node);
  }

  Condition read(YamlNode node) {
    YamlNode.Fields fields = Shape.fields(node);
    List<Condition> parts = new ArrayList<>();
    for (YamlNode.Field field : fields.fields().values()) {
      parts.add(part(field.key(), field.value()));
    }
    return switch (parts.size()) {
      case 0 -> Condition.ALWAYS;
      case 1 -> parts.get(0);
      default -> new Condition.All(parts);
    };
  }

  private Condition part(YamlNode.Scalar key, YamlNode value) {
    scope.allowance.take(
        value instanceof YamlNode.Items list ? list.items().size() : 1, key.place());
    return switch (key.text()) {
      case "any" -> new Condition.Any(all(value));
      case "all" -> new Condition.All(all(value));
      case "not" -> new Condition.Not(read(value));
      case "subject-starts" -> new Condition.SubjectStarts(Shape.texts(value));
      case "subject-matches" -> new Condition.Matches(null, scope.allowance.expression(value));
      case "team", "kind", "tag", "stage", "customer", "requester", "assignee", "priority" ->
          new Condition.HasAny(attribute(key.text()), Set.copyOf(Shape.texts(value)));
      case "tier" -> known(Attribute.TIER, "tier", scope.tiers, value);
      case "contract" -> known(Attribute.CONTRACT, "contract", scope.contracts, value);
      case "phase" -> known(Attribute.PHASE, "phase", scope.phases, value);
      case "level" -> known(decided(key, Attribute.LEVEL), "level", scope.levels, value);
      case "rule" -> known(decided(key, Attribute.RULE), "rule", scope.rules, value);
      case "reclassified" -> reclassified(key, Shape.fields(value));
      case "closed" -> new Condition.Closed(Shape.flag(value));
      case "answered" -> new Condition.Answered(Shape.flag(value));
      case "assigned" -> new Condition.Assigned(Shape.flag(value));
      case "customer-known" -> new Condition.CustomerKnown(Shape.flag(value));
      case "authorised" -> new Condition.Authorised(Shape.flag(value));
      case "waiting" -> waiting(value);
      case "users-hit", "impact", "urgency" -> fact(key, value);
      case "field" -> fieldParts(Shape.fields(value));
      default -> throw new Mistake(key.place(), "unknown condition `" + key.text() + "`");
    };
  }

  private List<Condition> all(YamlNode list) {
    return Shape.items(list).stream().map(this::read).toList();
  }

  private static Attribute attribute(String key) {
    return Attribute.valueOf(key.toUpperCase(Locale.ROOT));
  }

  private Attribute decided(YamlNode.Scalar key, Attribute attribute) {
    if (!levelKnown) {
      throw new Mistake(
          key.place(), "`" + key.text() + "` cannot be asked for before the level is decided");
    }
    return attribute;
  }

  private static Condition known(
      Attribute attribute, String what, Set<String> names, YamlNode value) {
    List<String> found = new ArrayList<>();
    for (YamlNode item : Shape.oneOrMore(value)) {
      found.add(Scope.known(what, names, item));
    }
    return new Condition.HasAny(attribute, Set.copyOf(found));
  }

  private Condition reclassified(YamlNode.Scalar key, YamlNode.Fields value) {
    decided(key, Attribute.LEVEL);
    return new Condition.Reclassified(levels(value.get("from")), levels(value.get("to")));
  }

  private Set<String> levels(@Nullable YamlNode node) {
    if (node == null) {
      return Set.of();
    }
    return ((Condition.HasAny) known(Attribute.LEVEL, "level", scope.levels, node)).names();
  }

  private Condition waiting(YamlNode value) {
    List<Condition> any = new ArrayList<>();
    for (YamlNode item : Shape.oneOrMore(value)) {
      String name = Shape.text(item);
      Scope.Waiting waiting = scope.waiting.get(name);
      if (waiting == null) {
        throw new Mistake(
            item.place(),
            "`waiting` above does not say what waiting for `"
                + YamlReader.excerpt(name)
                + "` is"
                + Suggestion.among(scope.waiting.keySet(), name),
            "no waiting " + name);
      }
      scope.allowance.take(waiting.parts(), item.place());
      any.add(waiting.condition());
    }
    return any.size() == 1 ? any.get(0) : new Condition.Any(any);
  }

  private Condition fact(YamlNode.Scalar key, YamlNode value) {
    String field = scope.facts.get(key.text());
    if (field == null) {
      throw new Mistake(
          key.place(),
          "`facts` above does not say which field holds `" + key.text() + "`",
          "no fact " + key.text());
    }
    return field(field, value);
  }

  private Condition fieldParts(YamlNode.Fields fields) {
    List<Condition> parts = new ArrayList<>();
    for (Map.Entry<String, YamlNode.Field> entry : fields.fields().entrySet()) {
      parts.add(field(entry.getKey(), entry.getValue().value()));
    }
    return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
  }

  private Condition field(String field, YamlNode value) {
    if (!(value instanceof YamlNode.Fields asked)) {
      return new Condition.FieldIn(field, Set.copyOf(Shape.texts(value)));
    }
    List<Condition> parts = new ArrayList<>();
    YamlNode least = asked.get("at-least");
    YamlNode most = asked.get("at-most");
    if (least != null || most != null) {
      BigDecimal low = least == null ? null : Shape.number(least);
      BigDecimal high = most == null ? null : Shape.number(most);
      if (low != null && high != null && low.compareTo(high) > 0) {
        throw new Mistake(
            value.place(), "`at-least` is above `at-most`, so nothing is between them");
      }
      parts.add(new Condition.FieldBetween(field, low, high));
    }
    YamlNode present = asked.get("present");
    if (present != null) {
      parts.add(new Condition.FieldPresent(field, Shape.flag(present)));
    }
    YamlNode matches = asked.get("matches");
    if (matches != null) {
      parts.add(new Condition.Matches(field, scope.allowance.expression(matches)));
    }
    return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
  }
}
