package dev.odoodesk.policy.internal;

import dev.odoodesk.hours.ApprovalPolicy;
import dev.odoodesk.hours.Requirement;
import dev.odoodesk.hours.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the items of {@code approve}. */
final class RequirementReader {
  /** What each requirement takes beside {@code require} and {@code otherwise}. */
  private static final Map<String, String> FIGURES =
      Map.of(
          "description", "characters", "daily-limit", "most", "age", "days", "four-eyes", "above");

  private final boolean knowsValidated;
  private final boolean knowsEvidence;
  private final Set<String> seen = new HashSet<>();

  /**
   * @param knowsValidated whether the section says when a ticket is validated
   * @param knowsEvidence whether it says when there is evidence
   */
  RequirementReader(boolean knowsValidated, boolean knowsEvidence) {
    this.knowsValidated = knowsValidated;
    this.knowsEvidence = knowsEvidence;
  }

  ApprovalPolicy.Rule read(YamlNode.Fields fields) {
    YamlNode node = fields.require("require");
    String name = Shape.text(node);
    if (!seen.add(name)) {
      throw new Mistake(node.place(), "`" + name + "` is required twice");
    }
    for (String figure : FIGURES.values()) {
      if (fields.has(figure) && !figure.equals(FIGURES.get(name))) {
        throw new Mistake(fields.place(), "`" + name + "` has no `" + figure + "`");
      }
    }
    return new ApprovalPolicy.Rule(
        requirement(name, node, fields),
        Verdict.valueOf(Shape.text(fields.require("otherwise")).toUpperCase(Locale.ROOT)));
  }

  private Requirement requirement(String name, YamlNode node, YamlNode.Fields fields) {
    return switch (name) {
      case "ticket-closed" -> new Requirement.TicketClosed();
      case "validated" -> known(knowsValidated, node, new Requirement.Validated());
      case "evidence" -> known(knowsEvidence, node, new Requirement.Evidence());
      case "description" ->
          new Requirement.Described(
              fields.has("characters") ? Shape.integer(fields.require("characters"), 1, 2000) : 1);
      case "daily-limit" -> new Requirement.DailyLimit(WorkTimes.read(fields.require("most")));
      case "age" -> new Requirement.Recent(Shape.integer(fields.require("days"), 0, 36_500));
      case "pack-balance" -> new Requirement.PackBalanceLeft();
      case "other-approver" -> new Requirement.NotOwn();
      case "not-invoiced" -> new Requirement.NotInvoiced();
      case "four-eyes" -> new Requirement.FourEyes(WorkTimes.read(fields.require("above")));
      default -> throw new Mistake(node.place(), "unknown requirement `" + name + "`");
    };
  }

  private static Requirement known(boolean known, YamlNode node, Requirement requirement) {
    if (!known) {
      String key = requirement.key();
      throw new Mistake(node.place(), "`hours` must say when it is so, under `%s`".formatted(key));
    }
    return requirement;
  }

  /** Names of all requirements. */
  static List<String> names() {
    return List.of(
        "ticket-closed",
        "validated",
        "evidence",
        "description",
        "daily-limit",
        "age",
        "pack-balance",
        "other-approver",
        "not-invoiced",
        "four-eyes");
  }
}
