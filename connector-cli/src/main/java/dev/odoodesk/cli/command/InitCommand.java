package dev.odoodesk.cli.command;

import dev.odoodesk.cli.CommandFailed;
import dev.odoodesk.cli.Context;
import dev.odoodesk.cli.DeskCommand;
import dev.odoodesk.cli.ExitCode;
import dev.odoodesk.cli.Questions;
import dev.odoodesk.cli.config.ConfigurationFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a commented configuration and a policy to start from. */
@Command(
    name = "init",
    description = {
      "Writes a commented odoo-desk.yaml and a policy to start from into this folder, or where"
          + " --config says. An existing file is replaced only after asking."
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  odoo-desk init",
      "  export ACME_API_KEY=…          then edit odoo-desk.yaml and check it:",
      "  odoo-desk doctor"
    })
public final class InitCommand extends DeskCommand {
  private static final String POLICY = "policies/platinum-four-levels.yaml";

  @Option(names = "--yes", description = "Replace existing files without asking.")
  private boolean yes;

  @Override
  protected ExitCode run(Context context) throws IOException {
    Path directory = context.surroundings().directory();
    @Nullable Path named = context.options().config();
    Path configuration = directory.resolve(named == null ? Path.of(ConfigurationFile.NAME) : named);
    Map<Path, String> files = new LinkedHashMap<>();
    files.put(configuration, ConfigurationFile.NAME);
    files.put(configuration.resolveSibling(POLICY), POLICY);

    List<Path> existing = files.keySet().stream().filter(Files::exists).toList();
    Questions questions = new Questions(context.surroundings(), yes);
    if (!existing.isEmpty()
        && !questions.agreed("Replace " + String.join(" and ", names(existing)))) {
      throw new CommandFailed(ExitCode.FAILED, "nothing written");
    }
    for (Map.Entry<Path, String> file : files.entrySet()) {
      write(file.getKey(), file.getValue());
      context.say("wrote " + file.getKey());
    }
    context.say("Next: edit " + configuration.getFileName() + ", then run 'odoo-desk doctor'.");
    return ExitCode.DONE;
  }

  private static List<String> names(List<Path> paths) {
    return paths.stream().map(Path::toString).toList();
  }

  private static void write(Path target, String resource) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try (InputStream in = InitCommand.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not in the jar");
      }
      Files.write(target, in.readAllBytes());
    }
  }
}
