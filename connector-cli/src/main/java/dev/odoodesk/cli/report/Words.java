package dev.odoodesk.cli.report;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The words of one reader's language, from a resource bundle. Patterns are those of {@link
 * MessageFormat}; every language has every key. Immutable and thread-safe.
 */
public final class Words {
  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale locale;
  private final Language language;
  private final ResourceBundle bundle;

  private Words(Locale locale, String bundleName) {
    this.locale = locale;
    this.language = Language.of(locale);
    this.bundle =
        ResourceBundle.getBundle(bundleName, Locale.forLanguageTag(language.code()), EXACT);
  }

  /** The words of the reports. */
  public static Words of(Locale locale) {
    return of(locale, "dev.odoodesk.cli.report.words");
  }

  /**
   * The words of a bundle.
   *
   * @param bundleName name of the bundle, without language and ending
   * @throws IllegalArgumentException for a language that there are no reports in
   */
  public static Words of(Locale locale, String bundleName) {
    return new Words(locale, bundleName);
  }

  /** The reader's locale: the language, and the region where one was given. */
  public Locale locale() {
    return locale;
  }

  /**
   * The text of a key, its places filled in. Numbers are to be written out before.
   *
   * @throws MissingResourceException for an unknown key
   */
  public String text(String key, Object... values) {
    String pattern = bundle.getString(key);
    return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
  }

  /** Whether there is such a key. */
  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  /**
   * A number with its noun in the right form: the patterns {@code key.one}, {@code key.few} where
   * the language has it, {@code key.other}; the number is the first value.
   */
  public String count(String key, long count) {
    String form = language.pluralOf(count).key();
    return text(key + "." + form, Formats.number(locale, count));
  }
}
