package dev.odoodesk.cli.command;

import dev.odoodesk.cli.Context;
import dev.odoodesk.cli.DeskCommand;
import dev.odoodesk.cli.ExitCode;
import dev.odoodesk.cli.output.Column;
import dev.odoodesk.cli.output.RecordWriter;
import dev.odoodesk.policy.PolicyException;
import dev.odoodesk.policy.PolicyFile;
import dev.odoodesk.policy.PolicyReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Reads policy files and says what is wrong with them. */
@Command(
    name = "check",
    description = {
      "Reads policy files and lists what is wrong with them: file, line, column and what to do.",
      "Exit code 1 when a file has mistakes."
    },
    footerHeading = "%nExample:%n",
    footer = "  odoo-desk policy check policies/*.yaml")
public final class PolicyCheckCommand extends DeskCommand {
  private static final List<Column<PolicyFile>> COLUMNS =
      List.of(
          new Column<>("file", PolicyFile::name),
          new Column<>("policy", file -> file.policy().name()),
          new Column<>("levels", file -> file.policy().levels().size()),
          new Column<>("targets", file -> List.copyOf(file.policy().targets().keySet())),
          new Column<>("samples", PolicyFile::samples));

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Policy files.")
  private List<Path> files = List.of();

  @Override
  protected ExitCode run(Context context) throws IOException {
    boolean wrong = false;
    List<PolicyFile> right = new ArrayList<>();
    for (Path file : files) {
      try {
        right.add(PolicyReader.read(context.resolve(file)));
      } catch (PolicyException e) {
        wrong = true;
        e.problems().forEach(problem -> context.warn(problem.toString()));
      }
    }
    try (RecordWriter<PolicyFile> writer = context.writer(COLUMNS)) {
      right.forEach(writer::write);
    }
    return wrong ? ExitCode.FAILED : ExitCode.DONE;
  }
}
