package dev.odoodesk.cli.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Names reports and puts them into a folder, each whole or not at all. Names of jobs cannot lead
 * out of that folder. Thread-safe.
 */
public final class ReportFiles {
  private static final Pattern ODD = Pattern.compile("[^\\p{L}\\p{N}_]+");
  private static final int LONGEST_NAME = 60;

  private final Path folder;

  /**
   * @param folder where they go; made when the first is written
   */
  public ReportFiles(Path folder) {
    this.folder = folder;
  }

  /** Writes what goes into a file. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a report in place of the one of the same name.
   *
   * @param subject what it is about, such as {@code run-42}
   * @param job name of the job, which may hold anything
   * @param locale its language; not part of the name where the format has no words
   * @return where it is
   */
  public Path write(String subject, String job, ReportFormat format, Locale locale, Content content)
      throws IOException {
    String language = format.hasWords() ? "." + locale.toLanguageTag() : "";
    Files.createDirectories(folder);
    Path file = folder.resolve(name(subject, job) + language + "." + format.key());
    Path part = folder.resolve(".report-" + UUID.randomUUID() + ".part");
    try {
      try (OutputStream out =
          new BufferedOutputStream(Files.newOutputStream(part, StandardOpenOption.CREATE_NEW))) {
        content.writeTo(out);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
    return file;
  }

  private static String name(String subject, String job) {
    String plain = ODD.matcher(job).replaceAll("-");
    int end = Math.min(LONGEST_NAME, plain.length());
    if (end < plain.length() && Character.isHighSurrogate(plain.charAt(end - 1))) {
      end--;
    }
    return subject + "-" + plain.substring(0, end);
  }
}
