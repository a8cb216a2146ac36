package dev.odoodesk.cli.config;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code metrics}. */
final class MetricsReader {
  private static final int HIGHEST_PORT = 65_535;
  private static final Pattern ADDRESS = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^:]+):(\\d{1,5})");

  private MetricsReader() {}

  static MetricsSettings read(Section top, Path base) {
    Section section = top.section("metrics");
    if (section == null) {
      return MetricsSettings.NONE;
    }
    Path folder = section.path("folder", base);
    @Nullable InetSocketAddress listen =
        section.take("listen") instanceof Node.Whole
            ? loopback(section.integer("listen", 1, HIGHEST_PORT))
            : section.parsed("listen", MetricsReader::address);
    section.finish();
    return new MetricsSettings(folder, listen);
  }

  private static @Nullable InetSocketAddress loopback(@Nullable Integer port) {
    return port == null ? null : new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  private static InetSocketAddress address(String text) {
    Matcher matcher = ADDRESS.matcher(text);
    if (!matcher.matches() || Integer.parseInt(matcher.group(2)) > HIGHEST_PORT) {
      throw new IllegalArgumentException(
          "'" + text + "' is no address: give a port of this machine, 9464, or 10.0.0.5:9464");
    }
    return InetSocketAddress.createUnresolved(matcher.group(1), Integer.parseInt(matcher.group(2)));
  }
}
