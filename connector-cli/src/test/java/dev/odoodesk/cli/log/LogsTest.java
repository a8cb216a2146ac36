package dev.odoodesk.cli.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import tools.jackson.databind.json.JsonMapper;

class LogsTest {
  private static final Logger LOG = LoggerFactory.getLogger(LogsTest.class);
  private static final String SECRET = "hunter2 \"and\" \\more";

  private final StringWriter printed = new StringWriter();

  @ParameterizedTest
  @EnumSource(LogFormat.class)
  void secret_standsInNoPartOfALine(LogFormat format) {
    try (Logs logs = Logs.open(new PrintWriter(printed))) {
      logs.configure(format, Level.INFO);
      logs.secrets().add(SECRET);
      LOG.atError()
          .addKeyValue("key", SECRET)
          .setCause(new IllegalStateException("outer", new IllegalStateException(SECRET)))
          .log("with {} in it", SECRET);
    }
    assertThat(printed.toString()).contains("with ***", "***").doesNotContain("hunter2");
    if (format == LogFormat.JSON) {
      assertThat(JsonMapper.shared().readTree(printed.toString()).get("key").asString())
          .isEqualTo("***");
    }
  }

  @ParameterizedTest
  @EnumSource(LogFormat.class)
  void hostileText_neitherActsOnATerminalNorBeginsALine(LogFormat format) {
    try (Logs logs = Logs.open(new PrintWriter(printed))) {
      logs.configure(format, Level.INFO);
      LOG.atInfo().addKeyValue("ticket", "a\u202Eb\nINFO forged").log("\u001b[2J\nERROR forged");
    }
    assertThat(printed.toString()).hasLineCount(1).doesNotContain("\u001b", "\u202E");
  }

  @ParameterizedTest
  @EnumSource(LogFormat.class)
  void closedLog_printsNothing(LogFormat format) {
    Logs logs = Logs.open(new PrintWriter(printed));
    logs.configure(format, Level.INFO);
    logs.close();
    LOG.error("too late");
    assertThat(printed.toString()).isEmpty();
  }
}
