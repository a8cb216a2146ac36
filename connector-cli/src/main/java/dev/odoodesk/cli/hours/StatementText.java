package dev.odoodesk.cli.hours;

import dev.odoodesk.cli.output.SafeText;
import dev.odoodesk.cli.report.Formats;
import dev.odoodesk.cli.report.Words;
import dev.odoodesk.hours.Hours;
import dev.odoodesk.hours.LedgerEntry;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words and formats of a statement in the customer's language. Immutable. */
public final class StatementText {
  private final Words words;
  private final Formats formats;

  /**
   * @throws IllegalArgumentException for a language that there are no statements in
   */
  StatementText(Locale locale, ZoneId zone) {
    this.words = Words.of(locale, "dev.odoodesk.cli.hours.words");
    this.formats = new Formats(words, zone);
  }

  /** The words. */
  public Words words() {
    return words;
  }

  /** The formats. */
  public Formats formats() {
    return formats;
  }

  /** The text of a key, its places filled in. */
  public String text(String key, Object... values) {
    return words.text(key, values);
  }

  /** {@code 12:30}; nothing for no hours at all. */
  public String hours(Hours hours) {
    return hours.toString().replace('-', '\u2212');
  }

  /** A day as the customer writes it; empty for none. */
  public String day(@Nullable LocalDate date) {
    return date == null ? "" : formats.day(date);
  }

  /** Text from outside, made harmless. */
  public String safe(String text) {
    return SafeText.line(text);
  }

  /** The packs that a line was booked on. */
  public String packs(LedgerEntry entry) {
    return entry.postings().stream()
        .map(posting -> safe(posting.pack().name()))
        .collect(Collectors.joining(" + "));
  }

  /** What the packs had left before a line. */
  public String before(LedgerEntry entry) {
    return entry.postings().stream()
        .map(posting -> hours(posting.before()))
        .collect(Collectors.joining(" + "));
  }

  /** What the packs had left after a line. */
  public String after(LedgerEntry entry) {
    return entry.postings().stream()
        .map(posting -> hours(posting.after()))
        .collect(Collectors.joining(" + "));
  }
}
