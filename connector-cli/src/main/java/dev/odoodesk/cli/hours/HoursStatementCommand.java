package dev.odoodesk.cli.hours;

import dev.odoodesk.approval.HoursBook;
import dev.odoodesk.cli.CommandFailed;
import dev.odoodesk.cli.Context;
import dev.odoodesk.cli.DeskCommand;
import dev.odoodesk.cli.ExitCode;
import dev.odoodesk.hours.HourStatement;
import dev.odoodesk.hours.Payer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a customer's statement. */
@Command(
    name = "statement",
    description = {
      "Writes a customer's statement of a month: every line with its ticket and pack, and each pack"
          + " before and after. As a page (.html), a workbook (.xlsx) or JSON; in English, Spanish"
          + " or Ukrainian."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  odoo-desk hours statement acme --month 2026-03 --file acme.html --language es",
      "  odoo-desk hours statement acme --month 2026-03 --file acme.xlsx",
      "  odoo-desk hours statement acme --month 2026-03 --file acme.json"
    })
public final class HoursStatementCommand extends DeskCommand {
  @Parameters(
      paramLabel = "CUSTOMER",
      description = "Name of the company, a part of it, or its id.")
  private String customer = "";

  @Option(
      names = "--month",
      required = true,
      paramLabel = "YYYY-MM",
      description = "The calendar month.")
  private String month = "";

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description =
          "Where to: .html, .xlsx or .json; an existing file is replaced. Default: JSON to standard"
              + " output.")
  private @Nullable Path file;

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      description = "en, es or uk. Default: ${DEFAULT-VALUE}.",
      defaultValue = "en")
  private String language = "en";

  @Option(names = "--job", description = "Job of the configuration. Default: the only one.")
  private @Nullable String job;

  @Override
  protected ExitCode run(Context context) throws IOException {
    YearMonth wanted = month();
    HourStatement statement;
    StatementText text;
    try (HoursTarget target = HoursTarget.open(context, job)) {
      try {
        text = new StatementText(Locale.forLanguageTag(language), target.job().policy().zone());
      } catch (IllegalArgumentException e) {
        throw usage(String.valueOf(e.getMessage()));
      }
      HoursBook book = target.read(context);
      Payer payer = customer(book);
      statement =
          HourStatement.of(book.review(), payer.id(), wanted)
              .orElseThrow(() -> new IllegalStateException("a customer has an account"));
    }
    write(context, statement, text);
    return ExitCode.DONE;
  }

  private YearMonth month() {
    try {
      return YearMonth.parse(month);
    } catch (DateTimeException e) {
      throw usage("'%s' is no month; write it as 2026-03".formatted(month));
    }
  }

  private Payer customer(HoursBook book) {
    List<Payer> found = book.customers(customer);
    if (found.size() == 1) {
      return found.get(0);
    }
    throw new CommandFailed(
        ExitCode.FAILED,
        found.isEmpty()
            ? "no customer with packs is called '%s'".formatted(customer)
            : "several customers fit '%s': %s"
                .formatted(
                    customer,
                    found.stream()
                        .map(payer -> payer.name() + " (" + payer.id() + ")")
                        .collect(Collectors.joining(", "))));
  }

  private void write(Context context, HourStatement statement, StatementText text)
      throws IOException {
    if (file == null) {
      StatementJson.print(statement, context.surroundings().out());
      return;
    }
    Path target = context.resolve(file);
    String name = target.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".html")) {
      StringWriter page = new StringWriter();
      StatementPage.of(statement, text).write(page);
      Files.writeString(target, page.toString(), StandardCharsets.UTF_8);
    } else if (name.endsWith(".xlsx")) {
      try (OutputStream out = Files.newOutputStream(target)) {
        StatementWorkbook.write(statement, text, out);
      }
    } else if (name.endsWith(".json")) {
      StringWriter json = new StringWriter();
      StatementJson.print(statement, new PrintWriter(json));
      Files.writeString(target, json.toString(), StandardCharsets.UTF_8);
    } else {
      throw usage("'%s' ends neither with .html nor .xlsx nor .json".formatted(file));
    }
    context.say("written to " + target);
  }
}
