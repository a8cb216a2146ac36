package dev.odoodesk.cli;

import dev.odoodesk.cli.log.Logs;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** Runs the command inside this JVM, in a folder of its own, with captured streams. */
public final class Desk {
  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private String input = "";
  private Terminals terminals = Terminals.NONE;
  private StopSignal stop = StopSignal.NONE;

  public Desk(Path folder) {
    this.folder = folder;
  }

  /** What a run printed and ended with. */
  public record Result(int code, String out, String err) {}

  public Desk environment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** Somebody sits there and types this. */
  public Desk answers(String text) {
    input = text;
    terminals = new Terminals(true, true, true);
    return this;
  }

  /** This is piped in; nobody sits there. */
  public Desk pipes(String text) {
    input = text;
    return this;
  }

  public Desk stop(StopSignal signal) {
    stop = signal;
    return this;
  }

  public Result run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Surroundings surroundings = surroundings(new PrintWriter(out), new PrintWriter(err));
    int code = CommandRunner.run(surroundings, arguments);
    return new Result(code, out.toString(), err.toString());
  }

  /** The surroundings of a run that has nothing to say. */
  public static Surroundings surroundingsOf(Path folder) {
    return new Desk(folder)
        .surroundings(new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()));
  }

  /** The context of a command without options that has nothing to say. */
  public static Context contextOf(Path folder) {
    Surroundings surroundings = surroundingsOf(folder);
    return new Context(surroundings, new GlobalOptions(), Logs.open(surroundings.err()));
  }

  private Surroundings surroundings(PrintWriter out, PrintWriter err) {
    return new Surroundings(
        out,
        err,
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        terminals,
        environment,
        folder,
        folder.resolve("home"),
        Clock.systemUTC(),
        stop);
  }
}
