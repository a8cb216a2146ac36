package dev.odoodesk.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which standard streams are a terminal with a person before it.
 *
 * @param input whether questions can be answered
 * @param output whether standard output is looked at rather than piped
 * @param error whether progress can be drawn on standard error
 */
public record Terminals(boolean input, boolean output, boolean error) {

  /** No terminal at all, as under a scheduler. */
  public static final Terminals NONE = new Terminals(false, false, false);

  private static final int FIRST_JAVA_WITH_IS_TERMINAL = 22;

  @SuppressWarnings("SystemConsoleNull")
  static Terminals ofProcess() {
    Path descriptors = Path.of("/proc/self/fd");
    if (Files.isDirectory(descriptors)) {
      return new Terminals(
          isTerminal(descriptors.resolve("0")),
          isTerminal(descriptors.resolve("1")),
          isTerminal(descriptors.resolve("2")));
    }
    boolean console = isConsoleTerminal(System.console());
    return new Terminals(console, console, console);
  }

  /** Up to Java 21 a console is a terminal if it is there; later ones are asked. */
  private static boolean isConsoleTerminal(@Nullable Console console) {
    if (console == null || Runtime.version().feature() < FIRST_JAVA_WITH_IS_TERMINAL) {
      return console != null;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  private static boolean isTerminal(Path descriptor) {
    try {
      String target = Files.readSymbolicLink(descriptor).toString();
      return target.startsWith("/dev/pts/")
          || target.startsWith("/dev/tty")
          || target.equals("/dev/console");
    } catch (IOException closed) {
      return false;
    }
  }
}
