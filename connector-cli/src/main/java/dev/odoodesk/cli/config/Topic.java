package dev.odoodesk.cli.config;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What people can be notified of. */
public enum Topic {
  /** A run failed, or ended well after one that failed. */
  FAILURE("failure"),
  /** Promises were newly broken. */
  BREACH("breach"),
  /** An API key is about to expire. */
  KEY_EXPIRY("key-expiry");

  /** By the word of the configuration. */
  static final Map<String, Topic> BY_KEY =
      Arrays.stream(values()).collect(Collectors.toMap(Topic::key, Function.identity()));

  private final String key;

  Topic(String key) {
    this.key = key;
  }

  /** How configuration and notices write it. */
  public String key() {
    return key;
  }
}
