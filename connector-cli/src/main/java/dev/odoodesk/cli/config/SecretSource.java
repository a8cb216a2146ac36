package dev.odoodesk.cli.config;

/**
 * Where a secret of the configuration comes from. It is fetched only when a connection is made, and
 * never shown.
 *
 * @param place where the configuration speaks of it, for messages
 * @param key the key it stands under, such as {@code api-key}
 * @param template the text of the configuration, with {@code ${env:NAME}} and {@code ${file:PATH}}
 */
public record SecretSource(String place, String key, Template template) {
  @Override
  public String toString() {
    return "SecretSource[" + key + " at " + place + "]";
  }
}
