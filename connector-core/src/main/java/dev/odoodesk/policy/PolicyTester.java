package dev.odoodesk.policy;

import dev.odoodesk.policy.ExampleResult.Mismatch;
import dev.odoodesk.sla.Calendars;
import dev.odoodesk.sla.SlaEngine;
import dev.odoodesk.sla.SlaEvaluation;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a policy's examples. Calendars of teams are not known here, so what the policy names
 * otherwise stands in. Stateless and thread-safe.
 */
public final class PolicyTester {
  private PolicyTester() {}

  /** Runs all examples in the order of the file. */
  public static List<ExampleResult> test(PolicyFile file) {
    return file.examples().stream().map(example -> test(file, example)).toList();
  }

  private static ExampleResult test(PolicyFile file, Example example) {
    List<Mismatch> mismatches = new ArrayList<>();
    int checks = 0;
    for (Expectation expectation : example.expectations()) {
      SlaEvaluation evaluation =
          SlaEngine.evaluate(file.policy(), example.history(), Calendars.none(), expectation.at());
      for (Expectation.Check check : expectation.checks()) {
        checks++;
        String actual = check.actual().of(file.policy(), example.history(), evaluation);
        if (!actual.equals(check.expected())) {
          mismatches.add(
              new Mismatch(
                  expectation.localTime(), check.what(), check.line(), check.expected(), actual));
        }
      }
    }
    return new ExampleResult(example.name(), example.line(), checks, mismatches);
  }
}
