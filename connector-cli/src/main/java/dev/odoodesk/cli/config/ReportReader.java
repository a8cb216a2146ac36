package dev.odoodesk.cli.config;

import dev.odoodesk.cli.report.Language;
import dev.odoodesk.cli.report.ReportFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads {@code reports}. */
final class ReportReader {
  private static final Map<String, ReportFormat> FORMATS =
      Arrays.stream(ReportFormat.values())
          .collect(Collectors.toMap(ReportFormat::key, Function.identity()));

  private final Path folder;

  ReportReader(Path folder) {
    this.folder = folder;
  }

  @Nullable ReportSettings read(Section top) {
    Section section = top.section("reports");
    if (section == null) {
      return null;
    }
    section.require("folder");
    Path target = section.path("folder", folder);
    List<ReportFormat> formats = each(section, "formats", Choice.of(FORMATS));
    List<Locale> languages = each(section, "languages", Language::locale);
    section.finish();
    return target == null
        ? null
        : new ReportSettings(
            target,
            formats.isEmpty() ? ReportSettings.USUAL_FORMATS : formats,
            languages.isEmpty() ? ReportSettings.USUAL_LANGUAGES : languages);
  }

  private static <T> List<T> each(Section section, String key, Function<String, T> parse) {
    List<T> values = new ArrayList<>();
    for (String text : section.texts(key)) {
      try {
        T value = parse.apply(text);
        if (!values.contains(value)) {
          values.add(value);
        }
      } catch (IllegalArgumentException e) {
        section.problem(key, "'" + key + "': " + e.getMessage());
      }
    }
    return values;
  }
}
