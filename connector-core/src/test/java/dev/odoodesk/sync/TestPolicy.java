package dev.odoodesk.sync;

import dev.odoodesk.policy.PolicyReader;
import dev.odoodesk.sla.SlaPolicy;

/** A small policy with both kinds of clocks. */
final class TestPolicy {
  static final String TEXT =
      """
      policy: test
      zone: Europe/Madrid
      levels: [{ level: 1 }, { level: 2 }, { level: 3 }, { level: 4 }]
      calendars:
        business: { odoo: team, otherwise: office }
        office: { hours: { mon-fri: 09:00-18:00 } }
      severity:
        - rule: urgent mail
          when: { subject-starts: URGENTE }
          level: 1
      targets:
        - target: first-response
          clock: 24x7
          within: { 1: 30 min, 2: 1 h, 3: 6 h, 4: 8 h }
        - target: resolution
          clock: business
          within: { 1: 4 h, 2: 12 h, 3: 48 h, 4: 72 h }
      write: [priority, deadlines, state]
      """;

  private TestPolicy() {}

  static SlaPolicy policy() {
    return PolicyReader.read("test.yaml", TEXT).policy();
  }

  /** The same, switched off. */
  static SlaPolicy switchedOff() {
    return PolicyReader.read("test.yaml", TEXT + "enabled: false\n").policy();
  }
}
