package dev.odoodesk.cli.hours;

import dev.odoodesk.cli.VersionText;
import dev.odoodesk.cli.report.PageFrame;
import dev.odoodesk.hours.HourStatement;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.Writer;
import java.util.List;

/**
 * The page of a statement.
 *
 * @param statement what it shows
 * @param text the customer's words
 */
public record StatementPage(HourStatement statement, StatementText text) {
  /** Columns of the packs. */
  public static final List<String> PACK_COLUMNS =
      List.of(
          "pack",
          "from",
          "until",
          "allotted",
          "before",
          "carried-in",
          "consumed",
          "carried-out",
          "expired",
          "after");

  /** Columns of the lines. */
  public static final List<String> LINE_COLUMNS =
      List.of(
          "date",
          "ticket",
          "subject",
          "person",
          "text",
          "kind",
          "spent",
          "charged",
          "pack",
          "before",
          "after",
          "uncovered",
          "approved");

  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          StatementPage.class.getClassLoader(),
          "dev.odoodesk.cli.report.pages");

  static StatementPage of(HourStatement statement, StatementText text) {
    return new StatementPage(statement, text);
  }

  void write(Writer out) {
    ENGINE.render("hourStatement.jte", this, new WriterOutput(out));
  }

  /** What is around it. */
  public PageFrame frame() {
    return new PageFrame(
        title(),
        text.words(),
        List.of(
            new PageFrame.Entry(
                "packs", text.text("packs"), text.formats().number(statement.packs().size())),
            new PageFrame.Entry(
                "lines", text.text("lines"), text.formats().number(statement.lines().size()))),
        "odoo-desk " + VersionText.version());
  }

  /** The title. */
  public String title() {
    return text.text(
        "title", text.safe(statement.customer().name()), text.formats().month(statement.month()));
  }
}
