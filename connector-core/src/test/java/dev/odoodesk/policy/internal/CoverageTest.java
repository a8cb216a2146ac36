package dev.odoodesk.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odoodesk.sla.Condition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                   | { tag: a }                          | true
          { tag: a }                           | {}                                  | false
          { tag: [a, b] }                      | { tag: a }                          | true
          { tag: a }                           | { tag: [a, b] }                     | false
          { tag: a }                           | { kind: a }                         | false
          { tag: a }                           | { tag: a, kind: b }                 | true
          { tag: a, kind: b }                  | { tag: a }                          | false
          { tag: a, kind: b }                  | { kind: b, tag: a }                 | true
          { any: [{ tag: a }, { kind: b }] }   | { kind: b }                         | true
          { any: [{ tag: a }, { kind: b }] }   | { any: [{ kind: b }, { tag: a }] }  | true
          { any: [{ tag: a }] }                | { any: [{ tag: a }, { tag: c }] }   | false
          { not: { tag: a } }                  | { not: { tag: [a, b] } }            | true
          { not: { tag: [a, b] } }             | { not: { tag: a } }                 | false
          { subject-starts: UR }               | { subject-starts: [urgent, urg] }   | true
          { subject-starts: urgent }           | { subject-starts: ur }              | false
          { field: { x: { at-least: 1 } } }    | { field: { x: { at-least: 2 } } }   | true
          { field: { x: { at-least: 2 } } }    | { field: { x: { at-least: 1 } } }   | false
          { field: { x: { at-most: 5 } } }     | { field: { x: { at-most: 4 } } }    | true
          { field: { x: { at-most: 5 } } }     | { field: { x: { at-least: 4 } } }   | false
          { field: { x: { at-least: 1 } } }    | { field: { y: { at-least: 2 } } }   | false
          { field: { x: { present: true } } }  | { field: { x: a } }                 | true
          { field: { x: { present: false } } } | { field: { x: a } }                 | false
          { field: { x: [a, b] } }             | { field: { x: b } }                 | true
          { field: { x: b } }                  | { field: { x: [a, b] } }            | false
          { closed: true }                     | { closed: true }                    | true
          { closed: true }                     | { closed: false }                   | false
          { assigned: true }                   | { assigned: true, tag: a }          | true
          { assigned: true }                   | { assigned: false }                 | false
          """)
  void wideCoversNarrow(String wide, String narrow, boolean covers) {
    assertThat(new Coverage().covers(condition(wide), condition(narrow))).isEqualTo(covers);
  }

  private static Condition condition(String yaml) {
    Scope scope = new Scope(new Problems("test"));
    return ConditionReader.afterLevel(scope).read(YamlReader.read(yaml));
  }
}
