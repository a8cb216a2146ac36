package dev.odoodesk.cli.command;

import dev.odoodesk.cli.Context;
import dev.odoodesk.cli.DeskCommand;
import dev.odoodesk.cli.ExitCode;
import dev.odoodesk.cli.output.Column;
import dev.odoodesk.cli.output.RecordWriter;
import dev.odoodesk.policy.ExampleResult;
import dev.odoodesk.policy.PolicyException;
import dev.odoodesk.policy.PolicyFile;
import dev.odoodesk.policy.PolicyReader;
import dev.odoodesk.policy.PolicyTester;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs the examples of policy files. */
@Command(
    name = "test",
    description = {
      "Runs the examples that stand in policy files: small timelines with what must come of them.",
      "Exit code 1 when one comes out otherwise, or a file has mistakes."
    },
    footerHeading = "%nExample:%n",
    footer = "  odoo-desk policy test policies/*.yaml")
public final class PolicyTestCommand extends DeskCommand {
  /** An example of a file. */
  private record Tested(PolicyFile file, ExampleResult result) {}

  private static final List<Column<Tested>> COLUMNS =
      List.of(
          new Column<>("policy", tested -> tested.file().policy().name()),
          new Column<>("line", tested -> tested.result().line()),
          new Column<>("example", tested -> tested.result().example()),
          new Column<>("checks", tested -> tested.result().checks()),
          new Column<>("result", tested -> tested.result().passed() ? "passed" : "failed"),
          new Column<>(
              "mismatches",
              tested -> tested.result().mismatches().stream().map(Object::toString).toList()));

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Policy files.")
  private List<Path> files = List.of();

  @Override
  protected ExitCode run(Context context) throws IOException {
    boolean wrong = false;
    List<Tested> tested = new ArrayList<>();
    for (Path file : files) {
      try {
        PolicyFile policy = PolicyReader.read(context.resolve(file));
        PolicyTester.test(policy).forEach(result -> tested.add(new Tested(policy, result)));
        if (policy.examples().isEmpty()) {
          context.warn(file + ": has no examples, so nothing was tested");
        }
      } catch (PolicyException e) {
        wrong = true;
        e.problems().forEach(problem -> context.warn(problem.toString()));
      }
    }
    try (RecordWriter<Tested> writer = context.fullWidthWriter(COLUMNS)) {
      tested.forEach(writer::write);
    }
    long failed = tested.stream().filter(each -> !each.result().passed()).count();
    context.say(
        "%d %s, %d failed"
            .formatted(tested.size(), tested.size() == 1 ? "example" : "examples", failed));
    return wrong || failed > 0 ? ExitCode.FAILED : ExitCode.DONE;
  }
}
