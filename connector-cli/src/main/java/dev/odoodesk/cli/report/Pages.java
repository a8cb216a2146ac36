package dev.odoodesk.cli.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.Writer;

/** Writes pages from the templates that were compiled with the command. Thread-safe. */
public final class Pages {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), "dev.odoodesk.cli.report.pages");

  private Pages() {}

  /**
   * Writes a page.
   *
   * @param template name of the template, without its ending; it takes one parameter
   * @param page what the template takes
   */
  public static void write(String template, Object page, Writer out) {
    ENGINE.render(template + ".jte", page, new WriterOutput(out));
  }
}
