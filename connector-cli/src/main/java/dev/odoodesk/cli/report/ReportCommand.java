package dev.odoodesk.cli.report;

import dev.odoodesk.cli.CommandFailed;
import dev.odoodesk.cli.Context;
import dev.odoodesk.cli.DeskCommand;
import dev.odoodesk.cli.Desks;
import dev.odoodesk.cli.ExitCode;
import dev.odoodesk.cli.Stores;
import dev.odoodesk.cli.config.Configuration;
import dev.odoodesk.cli.config.ConnectionSettings;
import dev.odoodesk.cli.config.JobSettings;
import dev.odoodesk.cli.config.ReportSettings;
import dev.odoodesk.cli.output.Column;
import dev.odoodesk.cli.output.RecordWriter;
import dev.odoodesk.report.Limits;
import dev.odoodesk.report.NothingToReportException;
import dev.odoodesk.report.Period;
import dev.odoodesk.report.ReportScope;
import dev.odoodesk.report.Reports;
import dev.odoodesk.store.JobKey;
import dev.odoodesk.store.StateStore;
import dev.odoodesk.store.StoredRun;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the report of a run, a week or a month. */
@Command(
    name = "report",
    description = {
      "Writes what a run did, or how a week or month went: what changed and why, promises kept and"
          + " broken, what is due, what paused the clocks, what was left out.",
      "Made from the local store; Odoo is not asked. Prints the files."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  odoo-desk report                                   the latest run",
      "  odoo-desk report --run 12 --format html,xlsx",
      "  odoo-desk report nightly --week 2026-W27 --language uk",
      "  odoo-desk report --month 2026-06 --language en,es --out reports",
      "A month that is over stays as it was reported first; --restate reports it anew."
    })
public final class ReportCommand extends DeskCommand {
  private static final List<Column<Path>> FILES = List.of(new Column<>("file", Path::toString));

  @Parameters(
      arity = "0..1",
      paramLabel = "JOB",
      description = "The job. Default: the only one that is configured.")
  private @Nullable String name;

  @ArgGroup(exclusive = true)
  private Subject subject = new Subject();

  /** What to report on. */
  static final class Subject {
    @Option(
        names = "--run",
        paramLabel = "RUN",
        description = "A run by its number, as 'odoo-desk runs' shows it. Default: the latest.")
    private @Nullable Long run;

    @Option(names = "--week", paramLabel = "WEEK", description = "A week such as 2026-W27.")
    private @Nullable String week;

    @Option(names = "--month", paramLabel = "MONTH", description = "A month such as 2026-06.")
    private @Nullable String month;
  }

  @Option(
      names = "--format",
      split = ",",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; several with commas. Default: html.")
  private List<ReportFormat> formats = List.of();

  @Option(
      names = "--language",
      split = ",",
      paramLabel = "LANGUAGE",
      description =
          "en, es or uk, with a region if you like (es-MX); several with commas. Default: en.")
  private List<String> languages = List.of();

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Where to write. Default: 'reports: folder' of the configuration, else here.")
  private @Nullable Path out;

  @Option(
      names = "--restate",
      description = "Report a month that is over anew, in place of what was reported.")
  private boolean restate;

  @Override
  protected ExitCode run(Context context) throws IOException {
    Desks desks = Desks.of(context);
    ReportWriter writer = writer(context, desks.configuration().reports());
    Period period = period();
    List<Path> files;
    try (StateStore store = new Stores(context).open(desks.configuration())) {
      if (period == null) {
        StoredRun run = run(desks, store);
        Reports reports = new Reports(store, scope(desks, run), Limits.PAGE);
        files = writer.write(reports.run(run), reports);
      } else {
        JobSettings job = desks.job(name);
        Reports reports = new Reports(store, ReportScopes.of(key(desks, job), job), Limits.PAGE);
        files =
            writer.write(reports.period(period, restate, context.surroundings().clock().instant()));
      }
    } catch (NothingToReportException e) {
      throw new CommandFailed(ExitCode.FAILED, e.getMessage() + "; run 'odoo-desk sync' first");
    }
    try (RecordWriter<Path> records = context.fullWidthWriter(FILES)) {
      files.forEach(records::write);
    }
    return ExitCode.DONE;
  }

  private ReportWriter writer(Context context, @Nullable ReportSettings settings) {
    Path folder = context.surroundings().directory();
    if (out != null) {
      folder = context.resolve(out);
    } else if (settings != null) {
      folder = settings.folder();
    }
    List<ReportFormat> wanted = formats;
    if (wanted.isEmpty()) {
      wanted = settings == null ? ReportSettings.USUAL_FORMATS : settings.formats();
    }
    List<Locale> locales;
    try {
      locales = languages.stream().map(Language::locale).distinct().toList();
    } catch (IllegalArgumentException e) {
      throw usage("--language: " + e.getMessage());
    }
    if (locales.isEmpty()) {
      locales = settings == null ? ReportSettings.USUAL_LANGUAGES : settings.languages();
    }
    return new ReportWriter(new ReportFiles(folder), wanted.stream().distinct().toList(), locales);
  }

  private @Nullable Period period() {
    try {
      if (subject.week != null) {
        return Period.parse(Period.Unit.WEEK, subject.week);
      }
      return subject.month == null ? null : Period.parse(Period.Unit.MONTH, subject.month);
    } catch (IllegalArgumentException e) {
      throw usage(Objects.requireNonNullElse(e.getMessage(), "no such time"));
    }
  }

  private StoredRun run(Desks desks, StateStore store) {
    if (subject.run != null) {
      long number = subject.run;
      return store
          .runs()
          .find(number)
          .orElseThrow(
              () ->
                  new CommandFailed(
                      ExitCode.FAILED,
                      "there is no run " + number + "; 'odoo-desk runs' lists them"));
    }
    JobKey key = key(desks, desks.job(name));
    return store
        .runs()
        .lastOf(key)
        .orElseThrow(
            () ->
                new NothingToReportException(
                    "no run of job '" + key.name() + "' on " + key.odoo() + " is known"));
  }

  private static JobKey key(Desks desks, JobSettings job) {
    ConnectionSettings connection = desks.connectionOf(job);
    return JobKey.of(connection.name(), connection.database(), job.name());
  }

  /** A run may be older than the configuration. */
  private static ReportScope scope(Desks desks, StoredRun run) throws IOException {
    Configuration configuration = desks.configuration();
    JobKey key = run.start().job();
    JobSettings job = configuration.jobs().get(key.name());
    return job == null ? new ReportScope(key, ZoneOffset.UTC, null) : ReportScopes.of(key, job);
  }
}
