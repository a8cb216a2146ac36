package dev.odoodesk.sla.internal;

import dev.odoodesk.sla.Condition;
import dev.odoodesk.sla.SlaPolicy;
import dev.odoodesk.sla.Target;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the fields that a policy's conditions ask for. */
public final class FieldsAsked {
  private final Set<String> fields = new TreeSet<>();

  private FieldsAsked() {}

  /** Their technical names. */
  public static Set<String> by(SlaPolicy policy) {
    FieldsAsked asked = new FieldsAsked();
    asked.add(policy.appliesTo());
    policy.severityRules().forEach(rule -> asked.add(rule.when()));
    policy.exclusions().forEach(exclusion -> asked.add(exclusion.when()));
    policy.flags().forEach(flag -> asked.add(flag.when()));
    for (List<Target> targets : policy.targets().values()) {
      for (Target target : targets) {
        asked.add(target.when());
        asked.add(target.start());
        asked.add(target.runs());
        asked.add(target.stop());
        target.pauses().forEach(pause -> asked.add(pause.when()));
      }
    }
    if (policy.availability() != null) {
      asked.add(policy.availability().outage());
    }
    return Collections.unmodifiableSet(asked.fields);
  }

  /** Those that one condition asks for. */
  public static Set<String> by(Condition condition) {
    FieldsAsked asked = new FieldsAsked();
    asked.add(condition);
    return Collections.unmodifiableSet(asked.fields);
  }

  private void add(Condition condition) {
    if (condition instanceof Condition.All all) {
      all.parts().forEach(this::add);
    } else if (condition instanceof Condition.Any any) {
      any.parts().forEach(this::add);
    } else if (condition instanceof Condition.Not not) {
      add(not.part());
    } else if (condition instanceof Condition.FieldIn in) {
      fields.add(in.field());
    } else if (condition instanceof Condition.FieldBetween between) {
      fields.add(between.field());
    } else if (condition instanceof Condition.FieldPresent present) {
      fields.add(present.field());
    } else if (condition instanceof Condition.Matches matches && matches.field() != null) {
      fields.add(matches.field());
    }
  }
}
