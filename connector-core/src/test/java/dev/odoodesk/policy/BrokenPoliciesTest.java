package dev.odoodesk.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each mistake is told once, with its place and what to do; no file can hang or exhaust us. */
@Timeout(60)
class BrokenPoliciesTest {
  private static final String GOOD =
      """
      policy: test
      zone: Europe/Madrid
      levels: [{ level: 1 }, { level: 2 }]
      calendars:
        office:
          hours: { mon-fri: 09:00-18:00 }
      phases:
        - { phase: rollout, until: go-live }
        - { phase: hypercare, from: go-live, lasts: 30 d }
      severity:
        - { rule: urgent, when: { subject-starts: URGENT }, level: 1 }
        - { rule: outage, when: { subject-matches: out(age)? }, level: 1 }
      targets:
        - target: resolution
          clock: office
          within: { 1: 4 h, 2: 30 min }
      """;

  private static void tells(String text, String... lines) {
    PolicyException problem =
        catchThrowableOfType(PolicyException.class, () -> PolicyReader.read("p.yaml", text));
    assertThat(problem).isNotNull();
    assertThat(problem.problems()).extracting(PolicyProblem::toString).containsExactly(lines);
  }

  private static String with(String good, String broken) {
    assertThat(GOOD).contains(good);
    return GOOD.replace(good, broken);
  }

  @Test
  void theGoodFile_isGood() {
    assertThat(PolicyReader.read("p.yaml", GOOD).policy().name()).isEqualTo("test");
  }

  @Test
  void unknownKey() {
    tells(
        with("    clock: office", "    clok: office\n    clock: office"),
        "p.yaml:15:5: unknown key `clok`; did you mean `clock`?");
  }

  @Test
  void unknownCondition() {
    tells(
        with("subject-starts", "subjet-starts"),
        "p.yaml:11:29: unknown key `subjet-starts`; did you mean `subject-starts`?");
  }

  @Test
  void wrongUnit() {
    tells(
        with("30 min", "30 minutos"),
        "p.yaml:16:26: `30 minutos` is not a duration such as 30 min, 1 h 30 min or 2 d (units: s,"
            + " min, h, d, w), or such a `time` with its own `clock`");
  }

  @Test
  void daysOnAWorkingCalendar() {
    tells(
        with("30 min", "2 d"),
        "p.yaml:16:26: days and weeks mean 24 h and 7 d, so only a 24x7 clock takes them; write"
            + " hours");
  }

  @Test
  void daysOnAWorkingCalendar_inThresholds() {
    tells(
        with("    clock: office", "    clock: office\n    at-risk: 1 d before"),
        "p.yaml:16:14: days and weeks mean 24 h and 7 d, so only a 24x7 clock takes them; write"
            + " hours");
    tells(
        GOOD + "    escalations: [{ at: 1 w after, do: [{ tag: late }] }]\n",
        "p.yaml:17:25: days and weeks mean 24 h and 7 d, so only a 24x7 clock takes them; write"
            + " hours");
  }

  @Test
  void thresholdBeforeTheClockStarts() {
    tells(
        GOOD + "    at-risk: 30 min before\n",
        "p.yaml:17:14: `30 min before` is before the clock starts: a level has no more time than"
            + " that; write a share of the target, such as `80 %`");
  }

  @Test
  void overlappingRule() {
    tells(
        with("subject-matches: out(age)? }", "subject-starts: urgent }"),
        "p.yaml:12:5: `outage` overlaps: it has the same condition as `urgent` in line 11, which"
            + " comes first");
  }

  @Test
  void overlappingTarget() {
    tells(
        GOOD + "  - { target: resolution, clock: 24x7, within: { 2: 1 h } }\n",
        "p.yaml:17:5: `resolution of level 2` overlaps: it has the same condition as `resolution of"
            + " level 2` in line 14, which comes first");
  }

  @Test
  void unreachableRule() {
    tells(
        with("subject-matches: out(age)? }", "subject-starts: URGENTE, tag: vip }"),
        "p.yaml:12:5: `outage` is unreachable: it is covered by `urgent` in line 11, which comes"
            + " first");
  }

  @Test
  void missingCalendar() {
    tells(
        with("clock: office", "clock: ofice"),
        "p.yaml:15:12: there is no calendar `ofice`; did you mean `office`?");
  }

  @Test
  void badZone() {
    tells(
        with("Europe/Madrid", "Europe/Madird"),
        "p.yaml:2:7: there is no time zone `Europe/Madird`; did you mean `Europe/Madrid`?");
  }

  @Test
  void badExpression() {
    tells(
        with("out(age)?", "out(age"),
        "p.yaml:12:46: bad expression `out(age`: missing closing ) (RE2 syntax, at"
            + " most 200 characters)");
  }

  @Test
  void duplicateLevel() {
    tells(with("{ level: 2 }", "{ level: 1 }"), "p.yaml:3:33: level `1` stands here twice");
  }

  @Test
  void targetWithoutClock() {
    tells(
        with("    clock: office\n", ""),
        "p.yaml:15:18: this target has no clock; add `clock:` with 24x7 or the name of a calendar");
  }

  @Test
  void cyclicPhases() {
    tells(
        with("phase: rollout, until: go-live", "phase: rollout, after: hypercare")
            .replace("from: go-live", "after: rollout"),
        "p.yaml:8:30: these phases begin after each other in a circle: rollout after hypercare after"
            + " rollout");
  }

  @Test
  void hugeFile(@TempDir Path folder) throws IOException {
    Path huge = folder.resolve("huge.yaml");
    Files.writeString(huge, GOOD + "# padding\n".repeat(100_000));

    assertThatThrownBy(() -> PolicyReader.read(huge))
        .isInstanceOf(PolicyException.class)
        .hasMessage(
            huge
                + ":1:1: the file has 1000455 characters, more than the 524288 that a policy may"
                + " have");
  }

  @Test
  void aliasBomb() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String alias = "*a" + (i - 1);
      bomb.append("a").append(i).append(": &a").append(i).append(" [");
      bomb.append((alias + ", ").repeat(9)).append(alias).append("]\n");
    }
    tells(
        bomb.toString(),
        "p.yaml:5:25: the file has more than 50000 parts once its aliases are written out");
  }

  @Test
  void aliasOfItself() {
    tells("a: &a [*a]\n", "p.yaml:1:8: this alias has no finished anchor before it");
  }

  @Test
  void nestedTooDeep() {
    tells("a: " + "[".repeat(5_000), "p.yaml:1:27: nested deeper than 24");
  }

  @Test
  void keyTwice() {
    tells(GOOD + "zone: UTC\n", "p.yaml:17:1: `zone` stands here twice; the first is in line 2");
  }

  @Test
  void noYaml() {
    tells("policy: [a\nlevels: b", "p.yaml:2:7: this is not YAML: expected ',' or ']', but got :");
    tells("", "p.yaml:1:1: the file is empty");
    tells(
        "policy: a\n---\npolicy: b\n",
        "p.yaml:2:1: a policy file holds one document; this is a second");
  }

  @Test
  void notUtf8(@TempDir Path folder) throws IOException {
    Path latin = folder.resolve("latin.yaml");
    Files.write(latin, new byte[] {'p', ':', ' ', (byte) 0xE9, '\n'});

    assertThatThrownBy(() -> PolicyReader.read(latin))
        .hasMessage(latin + ":1:1: the file is not in UTF-8");
  }

  @Test
  void missingParts() {
    tells(with("policy: test\n", ""), "p.yaml:1:1: `policy` is missing here");
    tells(
        with("rule: urgent, when: { subject-starts: URGENT }, level: 1", "rule: urgent"),
        "p.yaml:11:5: a severity rule has either `level` or `matrix`");
  }

  @Test
  void severalMistakes_areToldAtOnceInOrder() {
    tells(
        with("zone: Europe/Madrid", "zone: Mars/Olympus")
            .replace("level: 1 }\n  - {", "level: 9 }\n  - {"),
        "p.yaml:2:7: there is no time zone `Mars/Olympus`; use one of Africa/Abidjan, Africa/Accra,"
            + " Africa/Addis_Ababa, Africa/Algiers, Africa/Asmara, Africa/Asmera, Africa/Bamako,"
            + " Africa/Bangui, Africa/Banjul, Africa/Bissau, Africa/Blantyre, Africa/Brazzaville, …",
        "p.yaml:11:62: there is no level `9`; use one of 1, 2");
  }

  @Test
  void brokenCalendar_isToldOnce_evenWhereOthersUseIt() {
    tells(
        with("09:00-18:00", "09:00-25:00")
            .replace("phases:", "  business: { odoo: team, otherwise: office }\nphases:"),
        "p.yaml:6:23: '25:00' is not a time of day; write it as HH:mm between 00:00 and 24:00");
  }

  private static final String CUSTOMER =
      "customers: [{ customer: Globex, dates: { go-live: 2026-03-02 }, phases: { hypercare: %s } }]\n";

  @Test
  void dateThatDoesNotExist_isNoNameOfADate() {
    tells(
        with("from: go-live", "from: 2026-02-30"),
        "p.yaml:9:31: `2026-02-30` is no date; write it as 2026-03-29");
    tells(
        GOOD + CUSTOMER.formatted("{ until: 31.03.2026 }"),
        "p.yaml:17:95: `31.03.2026` is no date; write it as 2026-03-29");
  }

  @Test
  void dateThatNoCustomerHas() {
    tells(
        with("from: go-live", "from: golive") + CUSTOMER.formatted("{ from: go-live }"),
        "p.yaml:9:31: no customer has a date `golive`; did you mean `go-live`?");
  }

  @Test
  void dateThatACustomersOwnPhaseNeeds() {
    tells(
        GOOD + CUSTOMER.formatted("{ from: golive }"),
        "p.yaml:17:94: this customer has no date `golive`; did you mean `go-live`?");
    tells(
        GOOD + "customers: [{ customer: Globex, phases: { hypercare: { lasts: 60 d } } }]\n",
        "p.yaml:17:54: this customer has no date `go-live`; there is none");
  }

  @Test
  void manyMistakes_areToldUpToAHundred() {
    String rules = "  - { rule: r, when: { tag: a }, level: 7 }\n".repeat(1_000);
    PolicyException problem =
        catchThrowableOfType(
            PolicyException.class,
            () ->
                PolicyReader.read(
                    "p.yaml",
                    with("severity:\n", "severity:\n" + rules.replace("level: 7", "matrix: {}"))));
    assertThat(problem.problems()).hasSize(100);
  }

  @Test
  void hostileTexts_costLittle() {
    long before = System.nanoTime();
    String nearlyADuration = "1 h ".repeat(450) + "x";
    assertThatThrownBy(() -> PolicyReader.read("p.yaml", with("30 min", nearlyADuration)))
        .isInstanceOf(PolicyException.class);
    assertThatThrownBy(() -> PolicyReader.read("p.yaml", with("30 min", "1".repeat(3_000))))
        .hasMessageContaining("a text longer than 2000 characters");
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(30));
  }
}
