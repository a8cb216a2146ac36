package dev.odoodesk.cli.config;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a job may write to Odoo. */
public enum WriteTarget {
  PRIORITY("priority"),
  DEADLINES("deadlines"),
  STATE("state"),
  ACTIONS("actions"),
  HOUR_APPROVALS("hour-approvals"),
  NATIVE_DEADLINE("native-deadline");

  private final String key;

  WriteTarget(String key) {
    this.key = key;
  }

  /** How the configuration writes it. */
  public String key() {
    return key;
  }

  static @Nullable WriteTarget ofKey(String key) {
    return Arrays.stream(values()).filter(t -> t.key.equals(key)).findFirst().orElse(null);
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(WriteTarget::key).toList();
  }
}
