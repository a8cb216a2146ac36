package dev.odoodesk.cli;

import dev.odoodesk.cli.config.LogSettings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the subcommands share: access to the options above them, and an exit code that is one. */
@Command(mixinStandardHelpOptions = true, versionProvider = VersionText.class)
public abstract class DeskCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  /**
   * Does the work.
   *
   * @throws CommandFailed to end with another code and one line of explanation
   */
  protected abstract ExitCode run(Context context) throws Exception;

  @Override
  public final Integer call() throws Exception {
    OdooDeskCommand top = (OdooDeskCommand) spec.root().userObject();
    Context context = new Context(top.surroundings(), top.options(), top.logs());
    context.applyLogSettings(LogSettings.DEFAULT);
    ExitCode code = run(context);
    context.checkOutput();
    return code.code();
  }

  /** An error in what was typed; the message is followed by a pointer to the command's help. */
  protected final ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
