package dev.odoodesk.policy.internal;

import dev.odoodesk.hours.ApprovalPolicy;
import dev.odoodesk.policy.HoursPolicy;
import dev.odoodesk.policy.KindRule;
import dev.odoodesk.policy.PackAgreement;
import dev.odoodesk.sla.Condition;
import dev.odoodesk.sla.Names;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the section {@code hours}. */
final class HoursReader {
  private final Scope scope;
  private final ConditionReader conditions;
  private final Set<String> kinds = new LinkedHashSet<>();

  HoursReader(Scope scope) {
    this.scope = scope;
    this.conditions = ConditionReader.afterLevel(scope);
  }

  HoursPolicy read(YamlNode node) {
    YamlNode.Fields fields = Shape.fields(node);
    List<KindRule> rules = kinds(fields.get("kinds"));
    YamlNode attachments = fields.get("attachments-are-evidence");
    Condition validated = condition(fields.get("validated"));
    Condition evidence = condition(fields.get("evidence"));
    boolean files = attachments != null && Shape.flag(attachments);
    List<PackAgreement> packs = packs(fields.get("packs"));
    RequirementReader requirements =
        new RequirementReader(validated != null, evidence != null || files);
    List<ApprovalPolicy.Rule> required = new ArrayList<>();
    for (YamlNode item : items(fields.get("approve"))) {
      required.add(requirements.read(Shape.fields(item)));
    }
    return new HoursPolicy(
        rules,
        validated,
        evidence,
        files,
        packs,
        new ApprovalPolicy(required, thresholds(fields.get("thresholds"))));
  }

  private @Nullable Condition condition(@Nullable YamlNode node) {
    return node == null ? null : conditions.read(node);
  }

  private List<KindRule> kinds(@Nullable YamlNode node) {
    Reachability reachable = new Reachability(scope);
    List<KindRule> rules = new ArrayList<>();
    for (YamlNode item : items(node)) {
      YamlNode.Fields fields = Shape.fields(item);
      String kind = Shape.text(fields.require("kind"));
      kinds.add(kind);
      Condition when = conditions.orAlways(fields.get("when"));
      reachable.accept(kind, when, item.place());
      YamlNode free = fields.get("free");
      rules.add(new KindRule(kind, when, free != null && Shape.flag(free)));
    }
    return rules;
  }

  private List<PackAgreement> packs(@Nullable YamlNode node) {
    PackReader reader = new PackReader(scope, kinds);
    Set<String> customers = new HashSet<>();
    List<PackAgreement> packs = new ArrayList<>();
    for (YamlNode item : items(node)) {
      YamlNode.Fields fields = Shape.fields(item);
      YamlNode customer = fields.require("customer");
      if (!customers.add(Names.fold(Shape.text(customer)))) {
        throw new Mistake(
            customer.place(),
            "customer `" + YamlReader.excerpt(Shape.text(customer)) + "` stands here twice");
      }
      packs.add(reader.read(fields));
    }
    return packs;
  }

  private static List<BigDecimal> thresholds(@Nullable YamlNode node) {
    return node == null
        ? ApprovalPolicy.USUAL_THRESHOLDS
        : Shape.items(node).stream().map(Shape::percent).toList();
  }

  private static List<YamlNode> items(@Nullable YamlNode node) {
    return node == null ? List.of() : Shape.items(node);
  }
}
