package dev.odoodesk.policy.internal;

import dev.odoodesk.sla.Condition;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names that the parts of one policy file know of each other; filled from top to bottom. */
final class Scope {
  final Problems problems;
  final Allowance allowance = new Allowance();
  final Coverage coverage = new Coverage();
  final Map<String, String> facts = new LinkedHashMap<>();
  final Map<String, Waiting> waiting = new LinkedHashMap<>();
  final Set<String> levels = new LinkedHashSet<>();
  final Set<String> calendars = new LinkedHashSet<>();
  final Set<String> phases = new LinkedHashSet<>();
  final Set<String> tiers = new LinkedHashSet<>();
  final Set<String> contracts = new LinkedHashSet<>();
  final Set<String> rules = new LinkedHashSet<>();
  final Set<String> targets = new LinkedHashSet<>();
  final List<String> samples = new ArrayList<>();
  ZoneId zone = ZoneId.of("UTC");

  Scope(Problems problems) {
    this.problems = problems;
  }

  /** What waiting for somebody is, and how many parts that has. */
  record Waiting(Condition condition, int parts) {}

  /** A name that must be one of those known. */
  static String known(String what, Set<String> names, YamlNode node) {
    String name = Shape.text(node);
    if (names.contains(name)) {
      return name;
    }
    for (String candidate : names) {
      if (candidate.equalsIgnoreCase(name)) {
        return candidate;
      }
    }
    throw new Mistake(
        node.place(),
        "there is no "
            + what
            + " `"
            + YamlReader.excerpt(name)
            + "`"
            + Suggestion.among(names, name),
        "no " + what + " " + name);
  }

  /** Notes a part that the policy marks as a sample. */
  void sample(YamlNode.Fields part, String what) {
    YamlNode mark = part.get("sample");
    if (mark != null && Shape.flag(mark)) {
      samples.add(what);
    }
  }
}
