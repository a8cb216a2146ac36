package dev.odoodesk.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Asks before something is written; {@code --yes} has answered beforehand. */
public final class Questions {
  private final Surroundings surroundings;
  private final boolean yes;

  public Questions(Surroundings surroundings, boolean yes) {
    this.surroundings = surroundings;
    this.yes = yes;
  }

  /**
   * Asks whether to go on.
   *
   * @param question ends without a question mark, as in {@code "Write 12 changes"}
   * @return whether the answer was yes
   * @throws CommandFailed with {@link ExitCode#USAGE} where nobody can answer
   */
  public boolean agreed(String question) {
    if (yes) {
      return true;
    }
    if (!surroundings.terminals().input()) {
      throw new CommandFailed(
          ExitCode.USAGE, question + "? Nobody is there to answer: add --yes to agree beforehand.");
    }
    surroundings.out().flush();
    surroundings.err().print(question + "? [y/N] ");
    surroundings.err().flush();
    String answer = answer().strip().toLowerCase(Locale.ROOT);
    return answer.equals("y") || answer.equals("yes");
  }

  private String answer() {
    try {
      // Not closed: it is the process's own input.
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8), 1);
      String line = reader.readLine();
      return line == null ? "" : line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
