package dev.odoodesk.cli.config;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text with references such as {@code ${env:NAME}} in it; its {@code toString} shows no text. */
public final class Template {
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)}");

  /**
   * A place for a value from outside.
   *
   * @param kind {@code env} or {@code file}
   * @param name name of the variable, or path of the file
   */
  public record Reference(String kind, String name) {}

  private final List<Object> parts;

  private Template(List<Object> parts) {
    this.parts = parts;
  }

  /**
   * Takes text apart.
   *
   * @throws IllegalArgumentException for a reference of an unknown kind; the text is not repeated
   */
  public static Template parse(String text) {
    List<Object> parts = new ArrayList<>();
    Matcher matcher = REFERENCE.matcher(text);
    int end = 0;
    while (matcher.find()) {
      if (matcher.start() > end) {
        parts.add(text.substring(end, matcher.start()));
      }
      parts.add(reference(matcher.group(1)));
      end = matcher.end();
    }
    if (end < text.length()) {
      parts.add(text.substring(end));
    }
    return new Template(parts);
  }

  /** The text with every reference replaced by what the function gives for it. */
  public String fill(Function<Reference, String> values) {
    StringBuilder text = new StringBuilder();
    for (Object part : parts) {
      text.append(part instanceof Reference reference ? values.apply(reference) : (String) part);
    }
    return text.toString();
  }

  /** Whether any of the text stands in the configuration itself. */
  public boolean hasLiteralText() {
    return parts.stream().anyMatch(String.class::isInstance);
  }

  @Override
  public String toString() {
    return "Template[…]";
  }

  private static Reference reference(String inner) {
    int colon = inner.indexOf(':');
    String kind = colon < 0 ? "" : inner.substring(0, colon);
    String name = inner.substring(colon + 1).strip();
    if ((kind.equals("env") || kind.equals("file")) && !name.isEmpty()) {
      return new Reference(kind, name);
    }
    throw new IllegalArgumentException(
        "a reference is written ${env:NAME} or ${file:/path}; nothing else is known");
  }
}
