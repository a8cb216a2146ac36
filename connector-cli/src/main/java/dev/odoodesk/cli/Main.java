package dev.odoodesk.cli;

/** Where the process starts. */
public final class Main {
  private Main() {}

  /** Runs the command and ends the process with its {@link ExitCode}. */
  public static void main(String[] args) {
    ProcessStopSignal stop = ProcessStopSignal.install();
    Surroundings surroundings = Surroundings.ofProcess(stop);
    int code = CommandRunner.run(surroundings, args);
    surroundings.out().flush();
    surroundings.err().flush();
    stop.commandEnded();
    // During a shutdown this waits for the JVM, which then ends with the code of the signal.
    System.exit(code);
  }
}
