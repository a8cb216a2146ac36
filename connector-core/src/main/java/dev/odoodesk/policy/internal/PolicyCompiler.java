package dev.odoodesk.policy.internal;

import dev.odoodesk.policy.Example;
import dev.odoodesk.policy.HoursPolicy;
import dev.odoodesk.sla.Agreement;
import dev.odoodesk.sla.AvailabilityTerms;
import dev.odoodesk.sla.Condition;
import dev.odoodesk.sla.Level;
import dev.odoodesk.sla.SlaPolicy;
import dev.odoodesk.sla.Writing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes a policy of the nodes of a file. */
public final class PolicyCompiler {
  private static final Map<String, Writing> WRITINGS = writings();

  private final Scope scope;
  private final YamlNode.Fields root;

  private PolicyCompiler(Scope scope, YamlNode.Fields root) {
    this.scope = scope;
    this.root = root;
  }

  /**
   * What a file holds.
   *
   * @param hours what it says about hours, if anything
   * @param samples which parts of the policy the file marks as samples
   * @param examples the policy's own tests
   */
  public record Compiled(
      SlaPolicy policy,
      Optional<HoursPolicy> hours,
      List<String> samples,
      List<Example> examples) {}

  /** Reads a text; mistakes go to the problems, and then there is no result. */
  public static Optional<Compiled> compile(String text, Problems problems) {
    return problems.attempt(() -> YamlReader.read(text)).flatMap(node -> compile(node, problems));
  }

  static Optional<Compiled> compile(YamlNode node, Problems problems) {
    SchemaCheck.check(node, problems);
    if (!problems.none()) {
      return Optional.empty();
    }
    return problems
        .attempt(() -> new PolicyCompiler(new Scope(problems), Shape.fields(node)).compile())
        .flatMap(compiled -> compiled);
  }

  private static Map<String, Writing> writings() {
    Map<String, Writing> writings = new TreeMap<>();
    for (Writing writing : Writing.values()) {
      writings.put(writing.key(), writing);
    }
    return writings;
  }

  private Optional<Compiled> compile() {
    String name = Shape.text(root.require("policy"));
    CalendarReader calendars = new CalendarReader(scope);
    scope.problems.attempt(() -> scope.zone = calendars.zone(root.get("zone")));
    SlaPolicy.Builder policy = SlaPolicy.builder(name, levels()).zone(scope.zone);
    priorities(policy);
    optional("enabled", node -> policy.enabled(Shape.flag(node)));
    optional("facts", this::facts);
    scope.problems.attempt(
        () -> {
          calendars.read(root.get("calendars")).forEach(policy::calendar);
          return true;
        });
    optional("valid", node -> valid(policy, Shape.fields(node)));
    optional("tiers", node -> scope.tiers.addAll(Shape.texts(node)));
    optional("contracts", node -> scope.contracts.addAll(Shape.texts(node)));
    PhaseReader phases = new PhaseReader(scope);
    each("phases", phases::define);
    optional("phases", node -> phases.check());
    if (scope.problems.none()) {
      policy.commonAgreement(
          new Agreement(null, null, null, Set.of(), Map.of(), phases.periods(Map.of(), Map.of())));
      AgreementReader agreements = new AgreementReader(scope, phases);
      each("customers", node -> agree(policy, agreements.read(node)));
    }
    if (scope.problems.none() && root.has("customers")) {
      phases.checkDates();
    }
    optional("waiting", this::waiting);
    ConditionReader beforeLevel = ConditionReader.beforeLevel(scope);
    optional("applies-to", node -> policy.appliesTo(beforeLevel.read(node)));
    Rules rules = new Rules(scope);
    each("severity", node -> rules.severity(node).forEach(policy::rule));
    TargetReader targets = new TargetReader(scope);
    scope.problems.attempt(
        () -> {
          TargetReader.names(scope, section("targets"));
          return true;
        });
    each("pauses", targets::pause);
    each("targets", node -> policy.target(targets.target(node)));
    each("exclusions", node -> policy.exclusion(rules.exclusion(node)));
    each("exclusions", node -> rules.closing(node).ifPresent(policy::flag));
    each("flags", node -> policy.flag(rules.flag(node)));
    optional("availability", node -> policy.availability(availability(Shape.fields(node))));
    optional("write", node -> policy.writes(writes(node)));
    YamlNode hoursNode = root.get("hours");
    Optional<HoursPolicy> hours =
        hoursNode == null
            ? Optional.empty()
            : scope.problems.attempt(() -> new HoursReader(scope).read(hoursNode));
    List<Example> examples = new ArrayList<>();
    ExampleReader exampleReader = new ExampleReader(scope, hours);
    each("examples", node -> examples.add(exampleReader.read(node)));
    return scope.problems.none()
        ? Optional.of(new Compiled(policy.build(), hours, List.copyOf(scope.samples), examples))
        : Optional.empty();
  }

  private interface Part {
    void read(YamlNode node);
  }

  private void optional(String key, Part part) {
    YamlNode node = root.get(key);
    if (node != null) {
      attempt(part, node);
    }
  }

  private void each(String key, Part part) {
    for (YamlNode node : section(key)) {
      attempt(part, node);
    }
  }

  private void attempt(Part part, YamlNode node) {
    scope.problems.attempt(
        () -> {
          part.read(node);
          return true;
        });
  }

  private List<YamlNode> section(String key) {
    YamlNode node = root.get(key);
    return node == null ? List.of() : Shape.items(node);
  }

  private List<Level> levels() {
    List<Level> levels = new ArrayList<>();
    for (YamlNode node : Shape.items(root.require("levels"))) {
      YamlNode.Fields level = Shape.fields(node);
      YamlNode name = level.require("level");
      if (!scope.levels.add(Shape.text(name))) {
        throw new Mistake(name.place(), "level `" + Shape.text(name) + "` stands here twice");
      }
      YamlNode meaning = level.get("meaning");
      levels.add(new Level(Shape.text(name), meaning == null ? "" : Shape.text(meaning)));
    }
    if (levels.isEmpty()) {
      throw new Mistake(root.require("levels").place(), "a policy needs at least one level");
    }
    return levels;
  }

  private void priorities(SlaPolicy.Builder policy) {
    List<YamlNode> levels = Shape.items(root.require("levels"));
    for (int rank = 0; rank < levels.size(); rank++) {
      YamlNode priority = Shape.fields(levels.get(rank)).get("priority");
      if (priority != null && rank < scope.levels.size()) {
        policy.priority(rank, Shape.integer(priority, 0, 99));
      }
    }
  }

  private void facts(YamlNode node) {
    for (YamlNode.Field field : Shape.fields(node).fields().values()) {
      scope.facts.put(field.key().text(), Shape.text(field.value()));
    }
  }

  private static void agree(SlaPolicy.Builder policy, Agreement agreement) {
    if (agreement.customer() == null) {
      policy.commonAgreement(agreement);
    } else {
      policy.agreement(agreement);
    }
  }

  private void waiting(YamlNode node) {
    for (YamlNode.Field field : Shape.fields(node).fields().values()) {
      int before = scope.allowance.taken();
      Condition condition = ConditionReader.beforeLevel(scope).read(field.value());
      scope.waiting.put(
          field.key().text(), new Scope.Waiting(condition, scope.allowance.taken() - before));
    }
  }

  private void valid(SlaPolicy.Builder policy, YamlNode.Fields valid) {
    LocalDate from = date(valid.get("from"));
    LocalDate until = date(valid.get("until"));
    if (from != null && until != null && !from.isBefore(until)) {
      throw new Mistake(valid.place(), "`from` must be before `until`");
    }
    policy.created(
        from == null ? null : from.atStartOfDay(scope.zone).toInstant(),
        until == null ? null : until.atStartOfDay(scope.zone).toInstant());
  }

  private static @Nullable LocalDate date(@Nullable YamlNode node) {
    return node == null ? null : Shape.date(node);
  }

  private AvailabilityTerms availability(YamlNode.Fields fields) {
    return new AvailabilityTerms(
        Shape.percent(fields.require("percent")),
        ConditionReader.afterLevel(scope).read(fields.require("outage")));
  }

  private static Set<Writing> writes(YamlNode node) {
    Set<Writing> writes = EnumSet.noneOf(Writing.class);
    for (YamlNode item : Shape.items(node)) {
      Writing writing = WRITINGS.get(Scope.known("thing to write", WRITINGS.keySet(), item));
      if (writing != null) {
        writes.add(writing);
      }
    }
    return writes;
  }
}
