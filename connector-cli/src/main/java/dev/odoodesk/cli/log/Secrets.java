package dev.odoodesk.cli.log;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * The secrets that this process has fetched, to take them out of what it prints about itself. The
 * library never prints them; this is the net below it, for traces of foreign code. Thread-safe.
 */
public final class Secrets {
  /** Shorter ones would take ordinary words out of every line. */
  private static final int SHORTEST = 8;

  private static final String HIDDEN = "***";

  private final Set<String> values = ConcurrentHashMap.newKeySet();

  /** Remembers a secret. */
  public void add(String secret) {
    if (secret.length() >= SHORTEST) {
      values.add(secret);
    }
  }

  /** The text without secrets. */
  public String hide(String text) {
    String hidden = text;
    for (String value : values) {
      hidden = hidden.replace(value, HIDDEN);
    }
    return hidden;
  }

  /** Whether a secret stands in the text. */
  public boolean areIn(String text) {
    return values.stream().anyMatch(text::contains);
  }

  /** JSON whose texts are without secrets. */
  String hideInJson(String json) {
    String hidden = json;
    for (String value : values) {
      hidden = hidden.replace(inJson(value), HIDDEN);
    }
    return hidden;
  }

  private static String inJson(String value) {
    return new String(JsonStringEncoder.getInstance().quoteAsCharArray(value));
  }

  @Override
  public String toString() {
    return "Secrets[" + values.size() + "]";
  }
}
