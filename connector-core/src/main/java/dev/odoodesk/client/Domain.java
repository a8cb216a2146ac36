package dev.odoodesk.client;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A search condition in Odoo's prefix notation. Immutable and thread-safe.
 *
 * <pre>{@code
 * Domain.where("team_id", "in", teams).and("stage_id.fold", "=", false)
 * Domain.any(Domain.where("user_id", "=", null), Domain.where("user_id", "=", me))
 * }</pre>
 */
public final class Domain {
  private static final Domain ALL = new Domain(List.of(), 0);
  private static final Set<String> OPERATORS =
      Set.of(
          "=",
          "!=",
          "<",
          "<=",
          ">",
          ">=",
          "=?",
          "in",
          "not in",
          "like",
          "not like",
          "ilike",
          "not ilike",
          "=like",
          "=ilike",
          "not =like",
          "not =ilike",
          "child_of",
          "parent_of",
          "any",
          "not any");

  private final List<Object> terms;

  /** How many conditions stand beside each other, joined by Odoo's implicit "and". */
  private final int conjuncts;

  private Domain(List<Object> terms, int conjuncts) {
    this.terms = List.copyOf(terms);
    this.conjuncts = conjuncts;
  }

  /** Every record. */
  public static Domain all() {
    return ALL;
  }

  /**
   * One condition.
   *
   * @param field a field, or a path such as {@code stage_id.fold}
   * @param operator one of Odoo's, such as {@code =}, {@code in}, {@code ilike}
   * @param value as {@link OdooModel} takes values; null stands for "no value"
   * @throws IllegalArgumentException if the operator is none of Odoo's
   */
  public static Domain where(String field, String operator, @Nullable Object value) {
    if (!OPERATORS.contains(operator)) {
      throw new IllegalArgumentException("Odoo's domains have no operator '" + operator + "'");
    }
    if (field.isBlank()) {
      throw new IllegalArgumentException("a condition needs a field");
    }
    return new Domain(List.of(new Condition(field, operator, frozen(value))), 1);
  }

  /** Records that match one of these at least; none at all matches nothing. */
  public static Domain any(Domain... domains) {
    return any(List.of(domains));
  }

  /** Records that match one of these at least; none at all matches nothing. */
  public static Domain any(Collection<Domain> domains) {
    if (domains.isEmpty()) {
      return where("id", "in", List.of());
    }
    if (domains.stream().anyMatch(d -> d.conjuncts == 0)) {
      return ALL;
    }
    List<Object> joined = new ArrayList<>();
    for (int i = 1; i < domains.size(); i++) {
      joined.add("|");
    }
    domains.forEach(d -> joined.addAll(d.asOne()));
    return new Domain(joined, 1);
  }

  /** Records that do not match. */
  public static Domain not(Domain domain) {
    if (domain.conjuncts == 0) {
      return where("id", "in", List.of());
    }
    List<Object> negated = new ArrayList<>(List.of("!"));
    negated.addAll(domain.asOne());
    return new Domain(negated, 1);
  }

  /** Records that match this and that. */
  public Domain and(Domain other) {
    List<Object> joined = new ArrayList<>(terms);
    joined.addAll(other.terms);
    return new Domain(joined, conjuncts + other.conjuncts);
  }

  /** Records that match this and one more condition. */
  public Domain and(String field, String operator, @Nullable Object value) {
    return and(where(field, operator, value));
  }

  /** The terms as Odoo expects them: lists of three, and the operators {@code | & !}. */
  public List<Object> toList() {
    return terms.stream()
        .map(term -> term instanceof Condition condition ? condition.toList() : term)
        .toList();
  }

  private List<Object> asOne() {
    List<Object> one = new ArrayList<>();
    for (int i = 1; i < conjuncts; i++) {
      one.add("&");
    }
    one.addAll(terms);
    return one;
  }

  private static @Nullable Object frozen(@Nullable Object value) {
    return value instanceof Collection<?> several
        ? new ArrayList<@Nullable Object>(several)
        : value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Domain that && terms.equals(that.terms);
  }

  @Override
  public int hashCode() {
    return terms.hashCode();
  }

  @Override
  public String toString() {
    return toList().toString();
  }

  private record Condition(String field, String operator, @Nullable Object value) {
    List<@Nullable Object> toList() {
      return java.util.Arrays.asList(field, operator, value);
    }
  }
}
