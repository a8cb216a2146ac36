package dev.odoodesk.cli.config;

import java.util.List;

/**
 * The configuration cannot be used. Each line says where, what, and what to do; none shows a value
 * that may be secret.
 */
public final class ConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final List<String> lines;

  public ConfigurationException(List<String> lines) {
    super(String.join("\n", lines));
    this.lines = List.copyOf(lines);
  }

  public ConfigurationException(String line) {
    this(List.of(line));
  }

  /** One line for each thing that is wrong. */
  public List<String> lines() {
    return List.copyOf(lines);
  }
}
