package dev.odoodesk.cli;

import dev.odoodesk.sync.SyncRun;
import java.util.Locale;

/** How a command ends, as schedulers and scripts see it. */
public enum ExitCode {
  DONE(0, "done, nothing left out"),
  FAILED(
      1,
      "failed: server down, rights missing, a web page instead of Odoo, broken answer, refused"
          + " plan"),
  USAGE(2, "wrong usage, or a write that must ask without a terminal and without --yes"),
  LEFT_OUT(3, "done, with records left out (listed)"),
  LOCKED(4, "another run holds the lock"),
  CONFIGURATION(5, "configuration: file or secret unreadable, wrong URL, database, user or key"),
  INTERRUPTED(130, "interrupted: stopped after the batch in hand"),
  TERMINATED(143, "terminated: stopped after the batch in hand");

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /** The number that the process ends with. */
  public int code() {
    return code;
  }

  /** How a command ends after a run. */
  public static ExitCode of(SyncRun run) {
    if (run.stopped()) {
      return INTERRUPTED;
    }
    return run.leftOut().isEmpty() ? DONE : LEFT_OUT;
  }

  /** One word for programs, such as {@code left-out}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** When it is used, in a few words. */
  public String meaning() {
    return meaning;
  }
}
