package dev.odoodesk.policy.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads nodes as what they have to be. */
final class Shape {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");

  private Shape() {}

  static YamlNode.Scalar scalar(YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      return scalar;
    }
    throw new Mistake(node.place(), "a single value is wanted here");
  }

  static String text(YamlNode node) {
    String text = scalar(node).text().strip();
    if (text.isEmpty()) {
      throw new Mistake(node.place(), "this must not be empty");
    }
    return text;
  }

  /** One text, or a list of them. */
  static List<String> texts(YamlNode node) {
    List<String> texts = new ArrayList<>();
    for (YamlNode item : oneOrMore(node)) {
      texts.add(text(item));
    }
    return texts;
  }

  /** The items of a list; a single value is a list of one. */
  static List<YamlNode> oneOrMore(YamlNode node) {
    if (!(node instanceof YamlNode.Items items)) {
      return List.of(node);
    }
    if (items.items().isEmpty()) {
      throw new Mistake(node.place(), "this list must not be empty");
    }
    return items.items();
  }

  static List<YamlNode> items(YamlNode node) {
    if (node instanceof YamlNode.Items items) {
      return items.items();
    }
    throw new Mistake(node.place(), "a list is wanted here: lines that begin with `- `");
  }

  static YamlNode.Fields fields(YamlNode node) {
    if (node instanceof YamlNode.Fields fields) {
      return fields;
    }
    throw new Mistake(node.place(), "a mapping is wanted here: `key: value`");
  }

  static boolean flag(YamlNode node) {
    return switch (text(node)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new Mistake(node.place(), "true or false is wanted here");
    };
  }

  static BigDecimal number(YamlNode node) {
    String text = text(node);
    if (!NUMBER.matcher(text).matches()) {
      throw new Mistake(
          node.place(), "a number is wanted here, not `" + YamlReader.excerpt(text) + "`");
    }
    return new BigDecimal(text);
  }

  static int integer(YamlNode node, int least, int most) {
    BigDecimal number = number(node);
    if (number.stripTrailingZeros().scale() > 0
        || number.compareTo(BigDecimal.valueOf(least)) < 0
        || number.compareTo(BigDecimal.valueOf(most)) > 0) {
      throw new Mistake(
          node.place(), "a whole number from " + least + " to " + most + " is wanted here");
    }
    return number.intValueExact();
  }

  static BigDecimal percent(YamlNode node) {
    String text = text(node);
    if (!text.endsWith("%")) {
      throw new Mistake(node.place(), "a share is wanted here, as in `99 %`");
    }
    YamlNode.Scalar scalar = scalar(node);
    return number(
        new YamlNode.Scalar(
            scalar.place(), text.substring(0, text.length() - 1).strip(), scalar.plain()));
  }

  static LocalDate date(YamlNode node) {
    String text = text(node);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new Mistake(
          node.place(), "`" + YamlReader.excerpt(text) + "` is no date; write it as 2026-03-29");
    }
  }
}
