package dev.odoodesk.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odoodesk.cli.CommandRunner;
import dev.odoodesk.cli.StopSignal;
import dev.odoodesk.cli.Surroundings;
import dev.odoodesk.cli.Terminals;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code odoo-desk deadline} on 3,600 questions that a real Odoo 19 has just answered. */
class WorkingTimeIT {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final double MICRO_HOUR = 1e-6;
  private static List<JsonNode> questions = List.of();

  @BeforeAll
  static void askOdoo() throws IOException {
    String script = Files.readString(Path.of("vectors", "working_time.py"));
    RealServer odoo = RealServer.fresh(19, "it_vectors", false);
    questions =
        odoo.shell(script)
            .lines()
            .filter(line -> line.startsWith("{"))
            .map(JSON::readTree)
            .filter(line -> !line.get("op").asString().equals("plan_days"))
            .toList();
    assertThat(questions).hasSizeGreaterThan(2_400);
  }

  @Test
  void likeOdoo_isWhatOdooAnswered_toTheMicrosecond() {
    List<JsonNode> answers = deadline("--like-odoo");
    for (int i = 0; i < questions.size(); i++) {
      JsonNode odoo = questions.get(i).get("odoo");
      JsonNode ours = answers.get(i).get("result");
      String what = questions.get(i).toString();
      if (odoo.isNumber()) {
        assertThat(Math.abs(ours.asDouble() - odoo.asDouble())).as(what).isLessThan(MICRO_HOUR);
      } else {
        assertThat(ours.isNull() ? null : Instant.parse(ours.asString()))
            .as(what)
            .isEqualTo(odoo.isNull() ? null : Instant.parse(odoo.asString()));
      }
    }
  }

  /** Odoo keeps 24:00 as 23:59:59.999999; without such hours only its rounding is left. */
  @Test
  void withoutHoursTo24_theExactAnswerIsOdoos() {
    List<JsonNode> answers = deadline();
    int compared = 0;
    int different = 0;
    for (int i = 0; i < questions.size(); i++) {
      JsonNode odoo = questions.get(i).get("odoo");
      if (!odoo.isNull() && !endsAtMidnight(questions.get(i))) {
        compared++;
        different += isSame(answers.get(i).get("result"), odoo) ? 0 : 1;
      }
    }
    // A sum of binary fractions of hours misses the end of a shift now and then.
    assertThat(compared).isGreaterThan(1_000);
    assertThat(different).isLessThanOrEqualTo(compared / 500);
  }

  private static boolean isSame(JsonNode ours, JsonNode odoo) {
    if (odoo.isNumber()) {
      return Math.abs(ours.asDouble() - odoo.asDouble()) < MICRO_HOUR;
    }
    Duration apart =
        Duration.between(Instant.parse(ours.asString()), Instant.parse(odoo.asString()));
    return apart.abs().compareTo(Duration.ofSeconds(1)) < 0;
  }

  private static boolean endsAtMidnight(JsonNode question) {
    for (JsonNode hours : question.get("calendar").get("attendance")) {
      if (hours.get("to").asDouble() == 24) {
        return true;
      }
    }
    return false;
  }

  private static List<JsonNode> deadline(String... options) {
    StringBuilder lines = new StringBuilder();
    questions.forEach(question -> lines.append(question).append('\n'));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Path folder = Path.of("target").toAbsolutePath();
    Surroundings surroundings =
        new Surroundings(
            new PrintWriter(out),
            new PrintWriter(err),
            new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)),
            Terminals.NONE,
            Map.of(),
            folder,
            folder,
            Clock.systemUTC(),
            StopSignal.NONE);
    String[] arguments = new String[options.length + 3];
    arguments[0] = "deadline";
    arguments[1] = "--jsonl";
    arguments[2] = "-";
    System.arraycopy(options, 0, arguments, 3, options.length);
    assertThat(CommandRunner.run(surroundings, arguments)).as(err.toString()).isZero();
    List<JsonNode> answers = out.toString().lines().map(JSON::readTree).toList();
    assertThat(answers).hasSameSizeAs(questions);
    return answers;
  }
}
