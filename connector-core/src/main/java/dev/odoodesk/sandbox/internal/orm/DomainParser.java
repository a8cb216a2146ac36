package dev.odoodesk.sandbox.internal.orm;

import dev.odoodesk.sandbox.internal.schema.Field;
import dev.odoodesk.sandbox.internal.schema.Model;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a domain: conditions with {@code '&', '|', '!'} in front of what they join. */
final class DomainParser {
  private final Env env;
  private final Model model;

  DomainParser(Env env, Model model) {
    this.env = env;
    this.model = model;
  }

  /** What the domain says and, unless the context or the domain says otherwise, not archived. */
  Condition parse(@Nullable Object domain) {
    List<Condition> parts = conditions(domain);
    if (model.name().equals("res.users.apikeys") && !env.user().administrator()) {
      parts.add(leaf(List.of("user_id", "=", env.user().id())));
    }
    if (env.context().hidesArchived() && model.field("active") != null && !mentionsActive(domain)) {
      parts.add(leaf(List.of("active", "=", true)));
    }
    return new Condition.All(parts);
  }

  private static boolean mentionsActive(@Nullable Object domain) {
    return domain instanceof List<?> items
        && items.stream()
            .anyMatch(
                item ->
                    item instanceof List<?> leaf
                        && !leaf.isEmpty()
                        && "active".equals(leaf.get(0)));
  }

  private List<Condition> conditions(@Nullable Object domain) {
    if (!Python.isTrue(domain)) {
      return new ArrayList<>();
    }
    if (!(domain instanceof List<?> items)) {
      throw OdooError.value("Domain() invalid domain: " + Python.repr(domain));
    }
    Cursor cursor = new Cursor(items);
    List<Condition> parts = new ArrayList<>();
    while (!cursor.atEnd()) {
      parts.add(next(cursor));
    }
    return parts;
  }

  private Condition next(Cursor cursor) {
    if (cursor.atEnd()) {
      throw env.version() >= 19
          ? OdooError.value("Domain() malformed domain " + Python.repr(cursor.items))
          : new OdooError(
              OdooError.Kind.ASSERTION,
              "This domain is syntactically not correct: " + Python.repr(cursor.items));
    }
    Object item = cursor.take();
    if ("&".equals(item)) {
      return new Condition.All(List.of(next(cursor), next(cursor)));
    }
    if ("|".equals(item)) {
      return new Condition.Any(List.of(next(cursor), next(cursor)));
    }
    if ("!".equals(item)) {
      return new Condition.Not(next(cursor));
    }
    if (item instanceof List<?> leaf && leaf.size() == 3) {
      return leaf(leaf);
    }
    throw OdooError.value(
        env.version() >= 19
            ? "Domain() invalid item in domain: " + Python.repr(item)
            : "Invalid leaf " + Python.tuple(item));
  }

  private Condition leaf(List<?> leaf) {
    String operator = String.valueOf(leaf.get(1));
    Object operand = leaf.get(2);
    if (leaf.get(0) instanceof Number left) {
      boolean always = left.intValue() == 1 && "=".equals(operator);
      return always ? new Condition.All(List.of()) : new Condition.Any(List.of());
    }
    String path = String.valueOf(leaf.get(0));
    int dot = path.indexOf('.');
    Field field = model.field(dot < 0 ? path : path.substring(0, dot));
    if (field == null) {
      throw OdooError.value(invalidField(path, operator, operand));
    }
    if (env.version() >= 17) {
      Access.checkFieldReadable(env, model, field);
    }
    if (dot >= 0) {
      return through(field, path, path.substring(dot + 1), operator, operand);
    }
    if (operator.equals("any") || operator.equals("not any")) {
      Condition inner = new Condition.All(comodel(field).conditions(operand));
      Condition some = new Condition.Through(field, field.comodel(), inner);
      return operator.equals("any") ? some : new Condition.Not(some);
    }
    return Operators.leaf(env, field, operator, operand);
  }

  private Condition through(
      Field field, String path, String rest, String operator, @Nullable Object operand) {
    if (field.relation() == null) {
      throw OdooError.value(invalidField(path, operator, operand));
    }
    boolean negative = Operators.isNegative(operator);
    String positive = negative && env.version() >= 19 ? Operators.opposite(operator) : operator;
    List<Object> inner = new ArrayList<>(List.of(rest, positive));
    inner.add(operand);
    Condition some = new Condition.Through(field, field.comodel(), comodel(field).leaf(inner));
    return positive.equals(operator) ? some : new Condition.Not(some);
  }

  private DomainParser comodel(Field field) {
    return new DomainParser(env, env.model(field.comodel()));
  }

  private String invalidField(String path, String operator, @Nullable Object operand) {
    return "Invalid field %s.%s in %s %s"
        .formatted(
            model.name(),
            path,
            env.version() >= 19 ? "condition" : "leaf",
            Python.term(path, operator, operand));
  }

  private static final class Cursor {
    private final List<?> items;
    private int at;

    Cursor(List<?> items) {
      this.items = items;
    }

    boolean atEnd() {
      return at >= items.size();
    }

    @Nullable Object take() {
      return items.get(at++);
    }
  }
}
