package dev.odoodesk.cli.config;

import dev.odoodesk.cli.log.LogFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/**
 * What {@code logging} says.
 *
 * @param format how lines look
 * @param level the least important that is logged; the format's own where null
 */
public record LogSettings(LogFormat format, @Nullable Level level) {
  /** Where nothing is said. */
  public static final LogSettings DEFAULT = new LogSettings(LogFormat.TEXT, null);
}
