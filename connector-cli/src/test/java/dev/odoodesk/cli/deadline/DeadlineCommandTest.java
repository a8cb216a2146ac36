package dev.odoodesk.cli.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odoodesk.cli.Desk;
import dev.odoodesk.cli.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DeadlineCommandTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Path VECTORS =
      Path.of("../connector-core/src/test/resources/dev/odoodesk/calendar/working-time.jsonl");

  @TempDir Path folder;

  @Test
  void everyVector_isAnsweredExactly() throws IOException {
    List<JsonNode> answers = answers("deadline", "--jsonl", VECTORS.toRealPath().toString());
    List<JsonNode> expected = Files.readAllLines(VECTORS).stream().map(JSON::readTree).toList();
    assertThat(answers).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      assertSame(answers.get(i), expected.get(i), expected.get(i).get("result"));
    }
  }

  @Test
  void likeOdoo_makesItsErrorAtMidnightToo() throws IOException {
    List<JsonNode> answers =
        answers("deadline", "--like-odoo", "--jsonl", VECTORS.toRealPath().toString());
    List<JsonNode> expected = Files.readAllLines(VECTORS).stream().map(JSON::readTree).toList();
    for (int i = 0; i < expected.size(); i++) {
      JsonNode line = expected.get(i);
      assertSame(answers.get(i), line, line.has("odoo") ? line.get("odoo") : line.get("result"));
    }
  }

  @Test
  void linesFromStandardInput_keepWhatElseTheySay() {
    Desk.Result result =
        new Desk(folder)
            .pipes(
                """
                {"id": 7, "calendar": {"tz": "UTC", "attendance": [{"dayOfWeek": 0, "from": 9, "to": 17}]}, "op": "plan", "start": "2026-03-02T16:00:00Z", "hours": 2}
                """)
            .run("deadline", "--jsonl", "-");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).contains("\"id\":7").contains("\"result\":\"2026-03-09T10:00:00Z\"");
  }

  @Test
  void brokenLines_areMarkedAndTheOthersAnswered() {
    Desk.Result result =
        new Desk(folder)
            .pipes(
                """
                nonsense
                {"calendar": {"tz": "Europe/Nowhere", "attendance": []}, "op": "plan", "start": "2026-03-02T16:00:00Z", "hours": 2}
                {"calendar": {"tz": "UTC", "attendance": []}, "op": "plan", "start": "2026-03-02T16:00:00Z", "hours": 2}
                """)
            .run("deadline", "--jsonl", "-");
    assertThat(result.code()).isEqualTo(ExitCode.LEFT_OUT.code());
    List<String> lines = result.out().lines().toList();
    assertThat(lines.get(0)).contains("\"error\":\"no valid JSON");
    assertThat(lines.get(1)).contains("'tz' is no time zone");
    assertThat(lines.get(2)).contains("\"result\":null");
  }

  @Test
  void numbersThatWouldFillTheMemory_areRefused() {
    Desk.Result result =
        new Desk(folder)
            .pipes(
                """
                {"calendar": {"tz": "UTC", "attendance": []}, "op": "plan", "start": "2026-03-02T16:00:00Z", "hours": 1e999999999}
                {"calendar": {"tz": "UTC", "attendance": [{"dayOfWeek": 0, "from": 1e-999999999, "to": 17}]}, "op": "plan", "start": "2026-03-02T16:00:00Z", "hours": 2}
                """)
            .run("deadline", "--jsonl", "-");
    assertThat(result.code()).isEqualTo(ExitCode.LEFT_OUT.code());
    assertThat(result.out().lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).contains("no sensible number of hours"));
  }

  private List<JsonNode> answers(String... arguments) {
    Desk.Result result = new Desk(folder).run(arguments);
    assertThat(result.code()).as(result.err()).isZero();
    return result.out().lines().map(JSON::readTree).toList();
  }

  private static void assertSame(JsonNode answer, JsonNode line, JsonNode expected) {
    JsonNode actual = answer.get("result");
    if (expected.isString()) {
      // Odoo's lost microseconds may fall just before the second.
      assertThat(
              Duration.between(Instant.parse(actual.asString()), Instant.parse(expected.asString()))
                  .abs())
          .as(line.toString())
          .isLessThan(Duration.ofSeconds(1));
    } else if (expected.isNull()) {
      assertThat(actual.isNull()).as(line.toString()).isTrue();
    } else {
      assertThat(actual.doubleValue())
          .as(line.toString())
          .isCloseTo(expected.doubleValue(), Offset.offset(1e-6));
    }
  }
}
