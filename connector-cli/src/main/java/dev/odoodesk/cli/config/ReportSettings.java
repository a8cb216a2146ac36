package dev.odoodesk.cli.config;

import dev.odoodesk.cli.report.ReportFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The reports that are written after each run.
 *
 * @param folder where they go
 * @param formats in which formats, at least one
 * @param languages in which languages, at least one
 */
public record ReportSettings(Path folder, List<ReportFormat> formats, List<Locale> languages) {
  /** The formats where none is named. */
  public static final List<ReportFormat> USUAL_FORMATS = List.of(ReportFormat.HTML);

  /** The languages where none is named. */
  public static final List<Locale> USUAL_LANGUAGES = List.of(Locale.ENGLISH);

  /** Copies the lists. */
  public ReportSettings {
    formats = List.copyOf(formats);
    languages = List.copyOf(languages);
  }
}
