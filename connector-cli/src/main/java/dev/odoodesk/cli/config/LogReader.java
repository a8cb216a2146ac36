package dev.odoodesk.cli.config;

import dev.odoodesk.cli.log.LogFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/** Reads {@code logging}. */
final class LogReader {
  private static final Map<String, LogFormat> FORMATS =
      Map.of("text", LogFormat.TEXT, "json", LogFormat.JSON);
  private static final Map<String, Level> LEVELS =
      Map.of("error", Level.ERROR, "warn", Level.WARN, "info", Level.INFO, "debug", Level.DEBUG);

  private LogReader() {}

  static LogSettings read(Section top) {
    Section section = top.section("logging");
    if (section == null) {
      return LogSettings.DEFAULT;
    }
    @Nullable LogFormat format = section.parsed("format", Choice.of(FORMATS));
    @Nullable Level level = section.parsed("level", Choice.of(LEVELS));
    section.finish();
    return new LogSettings(format == null ? LogFormat.TEXT : format, level);
  }
}
