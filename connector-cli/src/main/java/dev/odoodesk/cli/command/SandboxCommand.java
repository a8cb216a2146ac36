package dev.odoodesk.cli.command;

import dev.odoodesk.cli.CommandFailed;
import dev.odoodesk.cli.Context;
import dev.odoodesk.cli.DeskCommand;
import dev.odoodesk.cli.ExitCode;
import dev.odoodesk.cli.output.JsonOutput;
import dev.odoodesk.cli.output.OutputFormat;
import dev.odoodesk.sandbox.OdooSandbox;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves a simulated Odoo until it is stopped. */
@Command(
    name = "sandbox",
    description = {
      "Serves a simulated Odoo with made-up tickets on 127.0.0.1, over XML-RPC, JSON-RPC and, as"
          + " 19, JSON-2: to try things out, or for load. Stop it with Ctrl-C.",
      "Prints a configuration with a connection and a job."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  odoo-desk init                                  for its policy; the configuration is replaced:",
      "  odoo-desk sandbox --port 8070 > odoo-desk.yaml &",
      "  odoo-desk setup --yes && odoo-desk sync --yes",
      "  odoo-desk sandbox --odoo 14 --tickets 1000000"
    })
public final class SandboxCommand extends DeskCommand {
  private static final long MILLIS_BETWEEN_LOOKS = 200;

  @Mixin private SandboxOptions options;

  @Option(
      names = "--lines",
      paramLabel = "N",
      description = "How many timesheet lines on the tickets. Default: two for each ticket.")
  private @Nullable Long lines;

  @Option(
      names = "--port",
      paramLabel = "P",
      defaultValue = "0",
      description = "Port on 127.0.0.1. Default: a free one.")
  private int port;

  @Option(
      names = "--odoo",
      paramLabel = "14|19",
      defaultValue = "19",
      description = "Version to imitate. Default: ${DEFAULT-VALUE}.")
  private int version;

  @Override
  protected ExitCode run(Context context) throws InterruptedException {
    try (OdooSandbox sandbox = start(context)) {
      announce(context, sandbox);
      while (!context.surroundings().stop().requested()) {
        Thread.sleep(MILLIS_BETWEEN_LOOKS);
      }
    }
    return ExitCode.INTERRUPTED;
  }

  private OdooSandbox start(Context context) {
    try {
      return OdooSandbox.builder()
          .version(version)
          .tickets(options.tickets())
          .lines(lines == null ? 2 * options.tickets() : lines)
          .seed(options.seed())
          .port(port)
          .clock(context.surroundings().clock())
          .start();
    } catch (IllegalArgumentException e) {
      throw usage(String.valueOf(e.getMessage()));
    } catch (UncheckedIOException e) {
      throw new CommandFailed(ExitCode.FAILED, String.valueOf(e.getMessage()), e);
    }
  }

  private void announce(Context context, OdooSandbox sandbox) {
    if (context.options().output() == OutputFormat.JSON) {
      Map<String, Object> facts = new LinkedHashMap<>();
      facts.put("url", sandbox.url());
      facts.put("database", OdooSandbox.DATABASE);
      facts.put("user", OdooSandbox.USER);
      facts.put("odoo", sandbox.version());
      facts.put("tickets", options.tickets());
      JsonOutput.print(facts, context.surroundings().out());
    } else {
      context
          .surroundings()
          .out()
          .print(
              """
              # A simulated Odoo %d with %d tickets; stop it with Ctrl-C.
              connections:
                sandbox:
                  url: %s
                  database: %s
                  user: %s
                  api-key: %s            # of the sandbox only; keep real keys out of files
              jobs:
                nightly:
                  connection: sandbox
                  policy: policies/platinum-four-levels.yaml   # 'odoo-desk init' writes it
              """
                  .formatted(
                      sandbox.version(),
                      options.tickets(),
                      sandbox.url(),
                      OdooSandbox.DATABASE,
                      OdooSandbox.USER,
                      OdooSandbox.PASSWORD));
    }
    context.surroundings().out().flush();
  }
}
