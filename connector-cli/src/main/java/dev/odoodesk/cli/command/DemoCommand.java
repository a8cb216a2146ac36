package dev.odoodesk.cli.command;

import dev.odoodesk.cli.Context;
import dev.odoodesk.cli.DeskCommand;
import dev.odoodesk.cli.ExitCode;
import dev.odoodesk.cli.output.JsonOutput;
import dev.odoodesk.cli.output.OutputFormat;
import dev.odoodesk.policy.PolicyReader;
import dev.odoodesk.sla.SlaPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The whole main job on the built-in sandbox. */
@Command(
    name = "demo",
    description = {
      "Shows the whole job on a simulated Odoo inside this process, nothing else is needed: reads"
          + " tickets, evaluates a four-level SLA policy, plans, writes, runs again and writes"
          + " nothing, and shows one ticket's clocks segment by segment."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  odoo-desk demo", "  odoo-desk demo --tickets 2000 --seed 7 --output json"})
public final class DemoCommand extends DeskCommand {
  /** A summer Wednesday, so that everybody sees the same. */
  private static final Instant USUAL_MOMENT = Instant.parse("2026-07-01T10:00:00Z");

  private static final String POLICY = "policies/platinum-four-levels.yaml";

  @Mixin private SandboxOptions options;

  @Override
  protected ExitCode run(Context context) throws IOException {
    if (options.tickets() < 1) {
      throw usage("--tickets must be at least 1");
    }
    Instant given = context.options().asOf();
    Demo demo =
        new Demo(policy(), options.tickets(), options.seed(), given == null ? USUAL_MOMENT : given);
    if (context.options().output() == OutputFormat.TABLE) {
      Demo.Result result = demo.run(DemoText.to(context));
      DemoText.to(context).finished(result);
    } else {
      JsonOutput.print(demo.run(Demo.Watcher.NOBODY).asMap(), context.surroundings().out());
    }
    return ExitCode.DONE;
  }

  private static SlaPolicy policy() throws IOException {
    try (InputStream in = DemoCommand.class.getResourceAsStream(POLICY)) {
      if (in == null) {
        throw new IllegalStateException(POLICY + " is not in the jar");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return PolicyReader.read(POLICY, text).policy();
    }
  }
}
