package dev.odoodesk.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odoodesk.calendar.WorkingCalendar;
import dev.odoodesk.sla.CalendarChoice;
import dev.odoodesk.sla.Calendars;
import dev.odoodesk.sla.PhasePeriod;
import dev.odoodesk.sla.SlaEngine;
import dev.odoodesk.sla.SlaPolicy;
import dev.odoodesk.sla.Target;
import dev.odoodesk.sla.Threshold;
import dev.odoodesk.sla.Writing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyLanguageTest {
  private static final String HEAD =
      """
      policy: test
      zone: Europe/Madrid
      levels: [{ level: 1 }, { level: 2 }]
      facts: { users-hit: x_users, impact: x_impact, urgency: x_urgency }
      tiers: [gold, silver]
      contracts: [monthly, pack]
      phases: [{ phase: care, from: go-live, lasts: 30 d }]
      customers:
        - customer: Acme
          tier: gold
          contract: monthly
          requesters: [ana@acme.example, "@partner.example"]
          dates: { go-live: 2026-03-01 }
      waiting: { vendor: { stage: Esperando al fabricante } }
      """;
  private static final String TARGET =
      "targets: [{ target: resolution, clock: 24x7, within: 4 h }]\n";

  private static SlaPolicy policy(String rest) {
    return PolicyReader.read("p.yaml", HEAD + rest).policy();
  }

  private static Target target(String parts) {
    return policy("targets: [{ target: resolution, clock: 24x7, within: 4 h, " + parts + " }]\n")
        .targets()
        .getOrDefault("resolution", List.of())
        .get(0);
  }

  /** One ticket, and what each kind of condition says of it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                          | true
          { subject-starts: urg }                                     | true
          { subject-starts: [now, URGENT] }                           | true
          { subject-starts: gent }                                    | false
          { subject-matches: no+w }                                   | true
          { subject-matches: ^now }                                   | false
          { team: support }                                           | true
          { team: Sales }                                             | false
          { kind: [Question, ERROR] }                                 | true
          { kind: Question }                                          | false
          { tag: VIP }                                                | true
          { tag: nobody }                                             | false
          { stage: esperando al FABRICANTE }                          | true
          { stage: New }                                              | false
          { waiting: vendor }                                         | true
          { customer: acme }                                          | true
          { customer: Globex }                                        | false
          { requester: ANA@acme.example }                             | true
          { requester: '@acme.example' }                              | true
          { requester: '@example' }                                   | false
          { assignee: Eva }                                           | true
          { assignee: Luis }                                          | false
          { priority: 2 }                                             | true
          { priority: 0 }                                             | false
          { tier: Gold }                                              | true
          { tier: silver }                                            | false
          { contract: monthly }                                       | true
          { phase: care }                                             | true
          { authorised: true }                                        | true
          { authorised: false }                                       | false
          { customer-known: true }                                    | true
          { answered: true }                                          | true
          { assigned: true }                                          | true
          { assigned: false }                                         | false
          { closed: false }                                           | true
          { closed: true }                                            | false
          { users-hit: { at-least: 5 } }                              | true
          { users-hit: { at-most: 4 } }                               | false
          { users-hit: { at-least: 1, at-most: 5 } }                  | true
          { users-hit: 5 }                                            | true
          { impact: [low, High] }                                     | true
          { urgency: high }                                           | false
          { urgency: { present: false } }                             | true
          { field: { x_impact: { present: true, matches: ^h } } }     | true
          { field: { x_impact: { matches: x } } }                     | false
          { field: { x_impact: { at-least: 1 } } }                    | false
          { field: { x_impact: high, x_users: 6 } }                   | false
          { level: 1 }                                                | true
          { level: 2 }                                                | false
          { reclassified: { from: 2, to: 1 } }                        | true
          { reclassified: { to: 2 } }                                 | false
          { reclassified: {} }                                        | true
          { tag: VIP, kind: Question }                                | false
          { any: [{ tag: nobody }, { kind: Error }] }                 | true
          { any: [{ tag: nobody }, { kind: Question }] }              | false
          { all: [{ tag: VIP }, { kind: Error }] }                    | true
          { all: [{ tag: VIP }, { kind: Question }] }                 | false
          { not: { kind: Error } }                                    | false
          """)
  void conditionsHold(String when, boolean holds) {
    String example =
        """
        examples:
          - example: one
            ticket:
              created: 2026-03-30 09:00
              subject: " Urgent: now"
              customer: Acme
              requester: Ana@Acme.example
              kind: Error
              tags: [vip, other]
              priority: 1
              fields: { x_users: 5, x_impact: HIGH }
            events:
              - { at: +1 min, reply: staff }
              - { at: +2 min, priority: 2 }
              - { at: +3 min, assignee: eva }
              - { at: +4 min, stage: Esperando al fabricante }
            expect: [{ at: 2026-04-02 00:00, flags: [%s] }]
        """
            .formatted(holds ? "it" : "");
    PolicyFile file =
        PolicyReader.read(
            "p.yaml", HEAD + TARGET + "flags: [{ flag: it, when: " + when + " }]\n" + example);

    assertThat(PolicyTester.test(file)).allMatch(ExampleResult::passed);
  }

  @Test
  void failedExample_saysWhatCameOut() {
    String example =
        """
        examples:
          - example: one
            ticket: { created: 2026-03-30 09:00 }
            expect:
              - at: +1 h
                state: met
                targets: { resolution: { used: 2 h, deadline: 2026-03-30 13:00 } }
        """;
    PolicyFile file = PolicyReader.read("p.yaml", HEAD + TARGET + example);

    ExampleResult result = PolicyTester.test(file).get(0);

    assertThat(result.passed()).isFalse();
    assertThat(result.checks()).isEqualTo(3);
    assertThat(result.mismatches())
        .extracting(ExampleResult.Mismatch::toString)
        .containsExactly(
            "line 21, at 2026-03-30 10:00: state: expected met, found on-track",
            "line 22, at 2026-03-30 10:00: resolution.used: expected 2 h, found 1 h");
  }

  @Test
  void digest_isOverMeaning_notSpelling() {
    String digest = policy(TARGET).digest();

    assertThat(digest).matches("[0-9a-f]{64}");
    assertThat(
            policy(
                    """
                    # A comment, another order, other units, a description.
                    description: for people
                    targets:
                      - within: { 2: 240 minutes, "1": 3 h 60 min }
                        target: resolution
                        clock: "24x7"
                        at-risk: 80 %
                    """)
                .digest())
        .isEqualTo(digest);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          within: 4 h                 | within: 5 h
          target: resolution          | target: resolution, at-risk: 70 %
          target: resolution          | target: resolution, name: other
          target: resolution          | target: first-response
          clock: 24x7                 | clock: 24x7, measured-from: change
          clock: 24x7                 | clock: 24x7, when: { tag: vip }
          policy: test                | policy: other
          policy: test                | { policy: test, enabled: false
          zone: Europe/Madrid         | zone: Europe/Lisbon
          level: 2                    | level: 3
          level: 2                    | level: 2, priority: 1
          customer: Acme              | customer: Globex
          tier: gold                  | tier: silver
          go-live: 2026-03-01         | go-live: 2026-03-02
          """)
  void digest_followsEachChangeOfMeaning(String from, String to) {
    String text = HEAD + TARGET;
    String changed =
        to.startsWith("{ ")
            ? text.replace(from, to.substring(2).replace(", ", "\n"))
            : text.replace(from, to);
    assertThat(changed).isNotEqualTo(text);

    assertThat(PolicyReader.read("p.yaml", changed).policy().digest())
        .isNotEqualTo(policy(TARGET).digest());
  }

  @Test
  void thresholds() {
    Duration target = Duration.ofHours(4);
    assertThat(target("at-risk: 50 %").atRisk()).isEqualTo(new Threshold.Share(50));
    assertThat(target("at-risk: 30 min before").atRisk().in(target))
        .isEqualTo(Duration.ofMinutes(210));
    assertThat(target("measured-from: creation").atRisk()).isEqualTo(new Threshold.Share(80));
    assertThat(
            target("escalations: [{ at: 1 h after, do: [{ tag: late }] }]")
                .escalations()
                .get(0)
                .at()
                .in(target))
        .isEqualTo(Duration.ofHours(5));
    assertThat(
            target("escalations: [{ at: deadline, do: [{ tag: late }] }]")
                .escalations()
                .get(0)
                .at()
                .in(target))
        .isEqualTo(target);
  }

  @Test
  void fields_areThoseThatConditionsAskFor() {
    assertThat(
            policy(
                    TARGET
                        + "flags: [{ flag: a, when: { users-hit: 3, not: { field: { x_b: 1 } } } }]\n"
                        + "availability: { percent: 99 %, outage: { any: [{ impact: high }] } }\n"
                        + "applies-to: { field: { x_c: { matches: a } } }\n")
                .fields())
        .containsExactly("x_b", "x_c", "x_impact", "x_users");
  }

  @Test
  void writes_areAllUnlessTheFileSaysOtherwise() {
    assertThat(policy(TARGET).writes()).containsExactly(Writing.values());
    assertThat(policy(TARGET + "write: [state, priority]\n").writes())
        .containsExactly(Writing.PRIORITY, Writing.STATE);
  }

  @Test
  void validity_isByDayOfCreationInTheZone() {
    SlaPolicy policy = policy(TARGET + "valid: { from: 2026-03-01, until: 2026-04-01 }\n");

    assertThat(policy.from()).isEqualTo("2026-02-28T23:00:00Z");
    assertThat(policy.until()).isEqualTo("2026-03-31T22:00:00Z");
  }

  /** What a customer's own phase says replaces that part of the policy's phase. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          { lasts: 60 d }                         | 2026-03-01T23:00:00Z | 2026-04-30T22:00:00Z
          { until: 2026-03-05 }                   | 2026-03-01T23:00:00Z | 2026-03-04T23:00:00Z
          { from: 2026-02-02 }                    | 2026-02-01T23:00:00Z | 2026-03-03T23:00:00Z
          { from: Start, lasts: 1 week }          | 2026-01-31T23:00:00Z | 2026-02-07T23:00:00Z
          { until: Go-Live, from: start }         | 2026-01-31T23:00:00Z | 2026-03-01T23:00:00Z
          {}                                      | 2026-03-01T23:00:00Z | 2026-03-31T22:00:00Z
          """)
  void ownPhase_changesWhatItNames(String own, String from, String until) {
    SlaPolicy policy =
        policy(
            TARGET,
            "  - customer: Globex\n"
                + "    dates: { go-live: 2026-03-02, start: 2026-02-01 }\n"
                + "    phases: { care: "
                + own
                + " }\n",
            "phases: [{ phase: care, from: go-live, lasts: 30 d }, { phase: early, until: start }]");

    assertThat(Objects.requireNonNull(policy.agreements().get("globex")).phases().get(0))
        .isEqualTo(new PhasePeriod("care", Instant.parse(from), Instant.parse(until)));
  }

  private static SlaPolicy policy(String rest, String customer, String phases) {
    String head =
        HEAD.replaceFirst("phases: .*", phases).replace("waiting: ", customer + "waiting: ");
    return PolicyReader.read("p.yaml", head + rest).policy();
  }

  @Test
  void calendars_knowTwoWeeksNightsHolidaysAndExceptions() {
    SlaPolicy policy =
        policy(
            """
            calendars:
              work:
                zone: UTC
                hours:
                  mon-tue first: 09:00-12:00
                  "wed, fri": "22:00-06:00, 12:00-13:00"
                  sat: 20:00-24:00
                  sun: 20:00-00:00
                holidays: es
                exceptions:
                  2026-03-04: closed
                  2026-03-07: "10:00-11:00"
            """
                + TARGET);
    WorkingCalendar work =
        ((CalendarChoice.Fixed) policy.calendars().values().iterator().next()).calendar();

    assertThat(work.isOpen(Instant.parse("2026-03-04T23:00:00Z"))).isFalse();
    assertThat(work.isOpen(Instant.parse("2026-03-06T23:00:00Z"))).isTrue();
    assertThat(work.isOpen(Instant.parse("2026-03-07T10:30:00Z"))).isTrue();
    assertThat(work.isOpen(Instant.parse("2026-03-07T21:00:00Z"))).isFalse();
    assertThat(work.isOpen(Instant.parse("2026-03-08T23:59:59Z"))).isTrue();
    assertThat(work.isOpen(Instant.parse("2026-05-01T12:30:00Z"))).isFalse();
    assertThat(
            work.isOpen(Instant.parse("2026-03-02T10:00:00Z"))
                ^ work.isOpen(Instant.parse("2026-03-09T10:00:00Z")))
        .isTrue();
  }

  @Test
  void teamsCalendar_isAskedFor_andOtherwiseTheFilesOwn() {
    SlaPolicy policy =
        policy(
            """
            calendars:
              business: { odoo: team, otherwise: office }
              office: { hours: { mon-fri: 09:00-18:00 } }
            targets: [{ target: resolution, clock: business, within: 4 h }]
            """);
    Calendars always = ticket -> Optional.of(WorkingCalendar.always());
    dev.odoodesk.ticket.TicketHistory history =
        dev.odoodesk.sla.Story.created("2026-03-07T10:00:00Z").history();
    Instant now = Instant.parse("2026-03-07T10:00:00Z");

    assertThat(SlaEngine.evaluate(policy, history, always, now).targets().get(0).deadline())
        .isEqualTo("2026-03-07T14:00:00Z");
    assertThat(
            SlaEngine.evaluate(policy, history, Calendars.none(), now).targets().get(0).deadline())
        .isEqualTo("2026-03-09T12:00:00Z");
  }
}
