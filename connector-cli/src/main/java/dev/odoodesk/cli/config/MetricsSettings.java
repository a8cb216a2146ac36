package dev.odoodesk.cli.config;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What {@code metrics} says.
 *
 * @param folder the folder of node_exporter's textfile collector; null for no file
 * @param listen where the worker answers Prometheus; null for nowhere
 */
public record MetricsSettings(@Nullable Path folder, @Nullable InetSocketAddress listen) {
  /** Where nothing is said. */
  public static final MetricsSettings NONE = new MetricsSettings(null, null);
}
