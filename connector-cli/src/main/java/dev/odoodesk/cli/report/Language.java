package dev.odoodesk.cli.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The languages that reports are written in, with their rules for plural forms. */
public enum Language {
  ENGLISH("en") {
    @Override
    PluralForm pluralOf(long count) {
      return count == 1 ? PluralForm.ONE : PluralForm.OTHER;
    }
  },
  SPANISH("es") {
    @Override
    PluralForm pluralOf(long count) {
      return count == 1 ? PluralForm.ONE : PluralForm.OTHER;
    }
  },
  UKRAINIAN("uk") {
    @Override
    PluralForm pluralOf(long count) {
      long last = count % 10;
      boolean teen = count % 100 >= 11 && count % 100 <= 14;
      if (last == 1 && !teen) {
        return PluralForm.ONE;
      }
      return last >= 2 && last <= 4 && !teen ? PluralForm.FEW : PluralForm.OTHER;
    }
  };

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** The two letters of ISO 639. */
  public String code() {
    return code;
  }

  /** Which form a noun takes after a whole number, not negative. */
  abstract PluralForm pluralOf(long count);

  /**
   * The language of a locale.
   *
   * @throws IllegalArgumentException for any other language; the message names those there are
   */
  public static Language of(Locale locale) {
    return Arrays.stream(values())
        .filter(language -> language.code.equals(locale.getLanguage()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there are reports in "
                        + Arrays.stream(values())
                            .map(Language::code)
                            .collect(Collectors.joining(", "))
                        + ", not in '"
                        + locale.toLanguageTag()
                        + "'"));
  }

  /**
   * The locale of a tag such as {@code es} or {@code es-MX}.
   *
   * @throws IllegalArgumentException for a language that there are no reports in; the message names
   *     those there are
   */
  public static Locale locale(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    Language language = of(locale);
    return locale.getCountry().isEmpty()
        ? Locale.forLanguageTag(language.code)
        : new Locale.Builder().setLanguage(language.code).setRegion(locale.getCountry()).build();
  }

  /** The form of a noun beside a number. */
  enum PluralForm {
    ONE,
    FEW,
    OTHER;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
