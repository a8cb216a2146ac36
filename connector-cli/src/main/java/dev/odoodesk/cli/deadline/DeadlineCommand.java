package dev.odoodesk.cli.deadline;

import dev.odoodesk.cli.CommandFailed;
import dev.odoodesk.cli.Context;
import dev.odoodesk.cli.DeskCommand;
import dev.odoodesk.cli.ExitCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Answers questions about working time, one JSON object a line. */
@Command(
    name = "deadline",
    description = {
      "Works out deadlines and working hours on working calendars. Reads one JSON object a line"
          + " and prints each with its result; needs no Odoo.",
      "A line that is no question is printed with an error instead, and the exit code is 3."
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  odoo-desk deadline --jsonl questions.jsonl",
      "where a line is, all on one line:",
      "  {\"calendar\": {\"tz\": \"Europe/Kyiv\", \"twoWeeks\": false,",
      "    \"attendance\": [{\"dayOfWeek\": 0, \"from\": 9, \"to\": 18}], \"leaves\": []},",
      "   \"op\": \"plan\", \"start\": \"2026-03-02T08:00:00Z\", \"hours\": 12}",
      "dayOfWeek 0 is Monday. op work_hours takes \"end\" instead of \"hours\"."
    })
public final class DeadlineCommand extends DeskCommand {
  @Option(
      names = "--jsonl",
      required = true,
      paramLabel = "FILE|-",
      description = "Lines to answer; - reads standard input.")
  private String source = "-";

  @Option(
      names = "--like-odoo",
      description = {
        "Make Odoo's own error too: it keeps 24:00 as 23:59:59.999999, so that a deadline at the"
            + " end of such a shift can end up days late."
      })
  private boolean likeOdoo;

  @Override
  protected ExitCode run(Context context) throws IOException {
    AnsweredLines answers = new AnsweredLines(likeOdoo);
    try (BufferedReader lines = open(context)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          context.surroundings().out().append(answers.answer(line)).append('\n');
        }
      }
    }
    return answers.allAnswered() ? ExitCode.DONE : ExitCode.LEFT_OUT;
  }

  private BufferedReader open(Context context) {
    if (source.equals("-")) {
      return new BufferedReader(
          new InputStreamReader(context.surroundings().in(), StandardCharsets.UTF_8));
    }
    Path file = context.surroundings().directory().resolve(source);
    try {
      return Files.newBufferedReader(file);
    } catch (IOException e) {
      throw new CommandFailed(ExitCode.FAILED, "the file " + file + " cannot be read", e);
    }
  }
}
