package dev.odoodesk.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes in the section {@code hours} are told with their place. */
class HoursSectionTest {
  private static final String HEAD =
      """
      policy: p
      levels: [{ level: A }]
      targets: [{ target: resolution, clock: 24x7, within: 1 h }]
      hours:
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "approve: [{ require: validated, otherwise: hold }] | 5:24: `hours` must say when it is so, under `validated`",
        "approve: [{ require: evidence, otherwise: hold }] | 5:24: `hours` must say when it is so, under `evidence`",
        "approve: [{ require: age, otherwise: hold }] | 5:13: `days` is missing here",
        "approve: [{ require: age, days: 3, most: 1 h, otherwise: hold }] | 5:13: `age` has no `most`",
        "approve: [{ require: ticket-closed, otherwise: approve }] | 5:50: `approve` is not possible here",
        "approve: [{ require: four-eyes, above: 1 d, otherwise: hold }] | 5:42: `1 d` is not working time such as 40 h or 1 h 30 min (units: s, min, h)",
        "kinds: [{ kind: a }, { kind: b, when: { closed: true } }] | 5:24: `b` is unreachable: it is covered by `a` in line 5, which comes first",
        "packs: [{ customer: X, packs: [{ pack: a, hours: 1 h, kinds: b }] }] | 5:64: there is no kind of work `b`",
        "packs: [{ customer: X, packs: [{ pack: a }] }] | 5:34: a pack has either `hours` or `days`",
        "packs: [{ customer: X, packs: [{ pack: a, hours: 1 h, from: 2026-01-02, until: 2026-01-01 }] }] | 5:34: `from` must be before `until`",
        "packs: [{ customer: X, packs: [{ pack: a, hours: 1 h }, { pack: a, hours: 1 h }] }] | 5:59: there are two packs of this name for X",
        "packs: [{ customer: X, rates: { z: 2 }, packs: [{ pack: a, hours: 1 h }] }] | 5:35: there is no kind of work `z`",
        "packz: [] | 5:3: unknown key `packz`; did you mean `packs`?"
      })
  void aMistake_isToldWithItsPlace(String section, String expected) {
    PolicyException failure =
        catchThrowableOfType(
            PolicyException.class, () -> PolicyReader.read("p.yaml", HEAD + "  " + section));
    assertThat(failure).isNotNull();
    assertThat(failure.problems()).singleElement().asString().startsWith("p.yaml:" + expected);
  }

  @ParameterizedTest
  @CsvSource({"lines", "hours", "packs"})
  void linesInAnExample_needTheSection(String part) {
    String example =
        """
        policy: p
        levels: [{ level: A }]
        targets: [{ target: resolution, clock: 24x7, within: 1 h }]
        examples:
          - example: e
            ticket: { created: 2026-03-02 09:00 }
            %s
            expect:
              - { at: +1 min, level: A%s }
        """
            .formatted(
                part.equals("lines") ? "lines: [{ line: 1, date: 2026-03-02, spent: 1 h }]" : "",
                part.equals("lines")
                    ? ""
                    : ", %s: { 1: { %s } }"
                        .formatted(part, part.equals("hours") ? "kind: a" : "consumed: 0"));
    PolicyException failure =
        catchThrowableOfType(PolicyException.class, () -> PolicyReader.read("p.yaml", example));
    assertThat(failure).isNotNull();
    assertThat(failure.getMessage()).contains("section `hours` above");
  }
}
