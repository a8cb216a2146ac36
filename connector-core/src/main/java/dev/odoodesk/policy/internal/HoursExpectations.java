package dev.odoodesk.policy.internal;

import dev.odoodesk.hours.ApprovalDecision;
import dev.odoodesk.hours.Finding;
import dev.odoodesk.hours.Hours;
import dev.odoodesk.hours.HoursReview;
import dev.odoodesk.hours.LedgerEntry;
import dev.odoodesk.hours.PackBalance;
import dev.odoodesk.hours.Verdict;
import dev.odoodesk.hours.Work;
import dev.odoodesk.policy.Expectation.Check;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads what an example expects of its lines and packs. */
final class HoursExpectations {
  private static final String ABSENT = "absent";
  private static final String NONE = "none";

  private final HoursExample example;

  HoursExpectations(HoursExample example) {
    this.example = example;
  }

  List<Check> lines(YamlNode.Fields expected) {
    List<Check> checks = new ArrayList<>();
    for (YamlNode.Field line : expected.fields().values()) {
      long number = Shape.integer(line.key(), 1, 1_000_000);
      if (example.lines().stream().noneMatch(l -> l.id() == number)) {
        throw new Mistake(line.key().place(), "the example has no line " + number);
      }
      for (YamlNode.Field part : Shape.fields(line.value()).fields().values()) {
        checks.add(line(number, part));
      }
    }
    return checks;
  }

  private Check line(long number, YamlNode.Field part) {
    YamlNode value = part.value();
    return switch (part.key().text()) {
      case "verdict" ->
          check(number, part, Shape.text(value), (r, w) -> r.decide(w).verdict().key());
      case "kind" -> check(number, part, Shape.text(value), (r, w) -> w.kind());
      case "charged" ->
          check(number, part, amount(value), (r, w) -> booked(r, w, LedgerEntry::charged));
      case "uncovered" ->
          check(number, part, amount(value), (r, w) -> booked(r, w, LedgerEntry::uncovered));
      case "reasons" ->
          check(number, part, reasons(value).toString(), (r, w) -> failed(r.decide(w)).toString());
      default -> throw unknown(part);
    };
  }

  private static SortedSet<String> reasons(YamlNode value) {
    TreeSet<String> reasons = new TreeSet<>();
    if (!(value instanceof YamlNode.Items items && items.items().isEmpty())) {
      TreeSet<String> names = new TreeSet<>(RequirementReader.names());
      Shape.oneOrMore(value).forEach(item -> reasons.add(Scope.known("requirement", names, item)));
    }
    return reasons;
  }

  private static SortedSet<String> failed(ApprovalDecision decision) {
    TreeSet<String> failed = new TreeSet<>();
    if (decision.verdict() != Verdict.APPROVE) {
      decision.reasons().stream().map(Finding::requirement).forEach(failed::add);
    }
    return failed;
  }

  private static String booked(HoursReview review, Work work, Function<LedgerEntry, Hours> part) {
    return review.entry(work).map(part).map(WorkTimes::text).orElse(ABSENT);
  }

  private interface OfLine {
    String text(HoursReview review, Work work);
  }

  private Check check(long number, YamlNode.Field part, String expected, OfLine actual) {
    return new Check(
        "line " + number + "." + part.key().text(),
        part.key().place().line(),
        expected,
        (policy, history, evaluation) -> {
          HoursReview review = example.review(policy, history, evaluation.at());
          return review.work().stream()
              .filter(work -> work.line().id() == number)
              .findFirst()
              .map(work -> actual.text(review, work))
              .orElse(ABSENT);
        });
  }

  List<Check> packs(YamlNode.Fields expected) {
    List<Check> checks = new ArrayList<>();
    for (YamlNode.Field pack : expected.fields().values()) {
      for (YamlNode.Field part : Shape.fields(pack.value()).fields().values()) {
        checks.add(pack(pack.key().text(), part));
      }
    }
    return checks;
  }

  private Check pack(String name, YamlNode.Field part) {
    YamlNode value = part.value();
    return switch (part.key().text()) {
      case "consumed" -> balance(name, part, amount(value), b -> WorkTimes.text(b.consumed()));
      case "carried-in" -> balance(name, part, amount(value), b -> WorkTimes.text(b.carriedIn()));
      case "expired" -> balance(name, part, amount(value), b -> WorkTimes.text(b.expired()));
      case "remaining" -> balance(name, part, amount(value), b -> WorkTimes.text(b.remaining()));
      case "reached" ->
          balance(
              name,
              part,
              Shape.text(value).equals(NONE) ? NONE : share(Shape.percent(value)),
              b ->
                  b.reached(example.hours().approval().thresholds())
                      .map(HoursExpectations::share)
                      .orElse(NONE));
      default -> throw unknown(part);
    };
  }

  private Check balance(
      String name, YamlNode.Field part, String expected, Function<PackBalance, String> actual) {
    return new Check(
        name + "." + part.key().text(),
        part.key().place().line(),
        expected,
        (policy, history, evaluation) -> {
          HoursReview review = example.review(policy, history, evaluation.at());
          return review.accounts().stream()
              .flatMap(account -> review.ledger(account.customer().id()).stream())
              .flatMap(ledger -> ledger.balances().stream())
              .filter(balance -> balance.pack().name().equals(name))
              .findFirst()
              .map(actual)
              .orElse(ABSENT);
        });
  }

  private static String share(BigDecimal percent) {
    return percent.stripTrailingZeros().toPlainString();
  }

  private static String amount(YamlNode value) {
    return WorkTimes.text(WorkTimes.read(value));
  }

  private static Mistake unknown(YamlNode.Field part) {
    return new Mistake(part.key().place(), "unknown expectation `" + part.key().text() + "`");
  }
}
