package dev.odoodesk.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.odoodesk.sla.BoundedPattern;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Small files that would take hours or all memory if they were believed. Each is read, or refused
 * with one line, in a moment; the bound here is generous for a busy machine.
 */
class HostilePoliciesTest {
  private static final Duration A_MOMENT = Duration.ofSeconds(60);
  private static final String HEAD = "policy: test\nlevels: [{ level: 1 }, { level: 2 }]\n";
  private static final String TARGET =
      "targets: [{ target: resolution, clock: 24x7, within: 4 h }]\n";

  private static List<String> problems(String text) {
    assertThat(text.length()).isLessThan(100_000);
    return assertTimeoutPreemptively(
        A_MOMENT,
        () -> {
          try {
            assertThat(PolicyReader.read("p.yaml", HEAD + text + TARGET).policy().digest())
                .isNotEmpty();
            return List.of();
          } catch (PolicyException e) {
            return e.problems().stream().map(PolicyProblem::message).toList();
          }
        });
  }

  private static String lines(String section, int count, String line) {
    return IntStream.range(0, count)
        .mapToObj(i -> "  - " + line.replace("#", String.valueOf(i)) + "\n")
        .collect(Collectors.joining("", section + ":\n", ""));
  }

  @Test
  void manyLargeExpressions_areRefused() {
    String large = "(?:" + "ab".repeat(90) + "){1000}";

    assertThat(problems(rules(large)))
        .allMatch(line -> line.contains("too large"))
        .hasSizeLessThan(20);
  }

  @Test
  void manyExpressionsOfABearableSize_areRefusedTogether() {
    String bearable = "(?:" + "ab".repeat(90) + "){20}";

    assertThat(problems(rules(bearable)))
        .containsExactly(
            "the expressions above are too large together; repeat less, or ask for fewer");
  }

  /** re2j 1.8 never comes back from these. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[A-\uFFEE]",
        "[\\x{41}-\\x{10FFFF}]",
        "[\\x41-\\x{1c80}]",
        "[a+-\u1C84]",
        "\u1C80",
        "\\x{1C88}",
        "\\x{00000000001C88}",
        "\\Q\u1C85"
      })
  void charactersWhoseCasesGoInACircle_areRefused(String expression) {
    assertThat(problems(rules(expression)))
        .isNotEmpty()
        .allMatch(line -> line.contains("U+1C80") || line.contains("too large together"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[á-ú]", "[\\x{41}-\\x{17F}]", "[一-龥]", "[^a-z]", "-\\x{24F}"})
  void otherRanges_areRead(String expression) {
    assertTimeoutPreemptively(A_MOMENT, () -> BoundedPattern.compile(expression));
  }

  @Test
  void manyClassesOfLetters_areRefusedTogether() {
    assertThat(problems(rules("\\pL".repeat(60)))).hasSize(1);
  }

  private static String rules(String expression) {
    return lines(
        "severity",
        100,
        "{ rule: r#, when: { tag: t#, subject-matches: '" + expression + "' }, level: 1 }");
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 20, 26})
  void nestedChoices_matchWithoutExhaustingTheStack(int repetitions) {
    String choices = "(?:" + "a?".repeat(90) + "){" + repetitions + "}b";

    assertThat(BoundedPattern.compile(choices).isFoundIn("a".repeat(4_000))).isFalse();
  }

  @Test
  void conditionsThatNestAgainstEachOther_areCompared() {
    String all = "{ tag: a }";
    String any = "{ tag: b }";
    for (int depth = 0; depth < 8; depth++) {
      all = "{ all: [" + all + ", " + all + "] }";
      any = "{ any: [" + any + ", " + any + "] }";
      String swap = all;
      all = any.replace("tag: b", "tag: a");
      any = swap.replace("tag: a", "tag: b");
    }

    assertThat(
            problems(
                "severity:\n  - { rule: one, when: "
                    + all
                    + ", level: 1 }\n  - { rule: two, when: "
                    + any
                    + ", level: 2 }\n"))
        .isEmpty();
  }

  @Test
  void longChainsOfPhases_areWorkedOutOncePerCustomer() {
    String chain =
        IntStream.range(1, 600)
            .mapToObj(i -> "  - { phase: p" + i + ", after: p" + (i - 1) + ", lasts: 1 d }\n")
            .collect(Collectors.joining());

    assertThat(
            problems(
                "phases:\n  - { phase: p0, from: start, lasts: 1 d }\n"
                    + chain
                    + lines("customers", 100, "{ customer: c#, dates: { start: 2026-01-01 } }")))
        .isEmpty();
  }

  @Test
  void phasesOfVeryManyCustomers_areRefused() {
    assertThat(
            problems(
                lines("phases", 1_000, "{ phase: p#, from: s }")
                    + lines("customers", 1_000, "{ customer: c#, dates: { s: 2026-01-01 } }")))
        .containsExactly(
            "the policy has more than 200000 parts once what it refers to is written out");
  }

  @Test
  void waitingThatDoublesItself_isRefused() {
    String doubling =
        IntStream.range(1, 40)
            .mapToObj(i -> "  w" + i + ": { waiting: [w" + (i - 1) + ", w" + (i - 1) + "] }\n")
            .collect(Collectors.joining());

    assertThat(problems("waiting:\n  w0: { stage: Waiting }\n" + doubling))
        .hasSize(1)
        .allMatch(line -> line.contains("more than 200000 parts"));
  }

  @Test
  void figuresForVeryManyLevels_areRefused() {
    String many =
        lines("levels", 1_000, "{ level: l# }")
            + lines("targets", 1_000, "{ target: resolution, name: t#, clock: 24x7, within: 1 h }");

    assertThat(
            assertTimeoutPreemptively(
                A_MOMENT,
                () -> {
                  try {
                    PolicyReader.read("p.yaml", "policy: test\n" + many);
                    return List.of();
                  } catch (PolicyException e) {
                    return e.problems().stream().map(PolicyProblem::message).toList();
                  }
                }))
        .containsExactly(
            "the policy has more than 200000 parts once what it refers to is written out");
  }

  @Test
  void manyMisspelledNames_costLittle() {
    String level = "x".repeat(60);
    String text =
        "policy: test\nlevels:\n"
            + lines("", 1_000, "{ level: '" + level + "#' }").substring(2)
            + lines("severity", 1_000, "{ rule: r#, when: { tag: t# }, level: '#" + level + "' }")
            + TARGET;

    assertThat(
            assertTimeoutPreemptively(
                A_MOMENT,
                () -> {
                  try {
                    PolicyReader.read("p.yaml", text);
                    return List.of();
                  } catch (PolicyException e) {
                    return e.problems();
                  }
                }))
        .hasSize(100);
  }
}
