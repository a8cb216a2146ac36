package dev.odoodesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemoCommandTest {
  @TempDir Path folder;

  @Test
  void json_countsAtTheServer_andTheSecondRunWritesNothing() {
    JsonNode demo = demo("--tickets", "500");
    assertThat(demo.get("tickets").asLong()).isEqualTo(500);
    assertThat(demo.get("changesWritten").asLong())
        .isPositive()
        .isEqualTo(demo.get("changesPlanned").asLong());
    assertThat(demo.get("secondRunChanges").asLong()).isZero();
    assertThat(demo.get("ticket").get("targets")).isNotEmpty();
  }

  @Test
  void otherSeeds_giveOtherTickets_equalSeedsTheSame() {
    JsonNode one = demo("--tickets", "200", "--seed", "1");
    assertThat(demo("--tickets", "200", "--seed", "1")).isEqualTo(one);
    assertThat(demo("--tickets", "200", "--seed", "2").get("changesPlanned"))
        .isNotEqualTo(one.get("changesPlanned"));
  }

  @Test
  void noTickets_isWrongUsage() {
    Desk.Result result = new Desk(folder).run("demo", "--tickets", "0");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(result.err()).contains("--tickets must be at least 1");
  }

  @Test
  void text_tellsTheStory() {
    Desk.Result result = new Desk(folder).run("demo", "--tickets", "20");
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out())
        .contains("1. Tickets", "2. Plan", "3. Write", "4. Run again", "5. One ticket's clocks")
        .contains("0 changes planned; the server counted 0 writes")
        .contains("COUNTED");
  }

  private JsonNode demo(String... options) {
    String[] arguments = new String[options.length + 2];
    arguments[0] = "demo";
    arguments[1] = "--output=json";
    System.arraycopy(options, 0, arguments, 2, options.length);
    Desk.Result result = new Desk(folder).run(arguments);
    assertThat(result.code()).as(result.err()).isZero();
    return JsonMapper.shared().readTree(result.out());
  }
}
