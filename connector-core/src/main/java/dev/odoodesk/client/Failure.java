package dev.odoodesk.client;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a failed call. Made by the client; the texts in it are free of secrets.
 *
 * @param connection name of the connection
 * @param problem what went wrong
 * @param model model that was called, if any
 * @param method method that was called, if any
 * @param ids records concerned
 * @param retrySafe whether the same call may be repeated without doing anything twice
 * @param detail what happened, in the server's words where it has any
 * @param retryAfter how long the server asks to wait, if it does
 * @param cause what was thrown below, if anything
 */
public record Failure(
    String connection,
    Problem problem,
    @Nullable String model,
    @Nullable String method,
    List<Long> ids,
    boolean retrySafe,
    String detail,
    @Nullable Duration retryAfter,
    @Nullable Throwable cause) {
  private static final int IDS_SHOWN = 5;

  /** Copies the list. */
  public Failure {
    Objects.requireNonNull(problem, "problem");
    ids = List.copyOf(ids);
  }

  /** The exception that reports this. */
  public OdooException toException() {
    return problem.toException(this);
  }

  /** Connection, call, what happened and what to do, in one line. */
  String message() {
    StringBuilder text = new StringBuilder(connection).append(": ");
    if (method != null) {
      text.append(model == null ? "" : model + ".").append(method);
      text.append(idsShown()).append(": ");
    }
    text.append(detail.strip());
    if (!detail.strip().endsWith(".")) {
      text.append('.');
    }
    return text.append(' ').append(problem.remedy()).toString();
  }

  private String idsShown() {
    if (ids.isEmpty()) {
      return "";
    }
    String shown =
        ids.stream().limit(IDS_SHOWN).map(String::valueOf).collect(Collectors.joining(", "));
    return " [" + shown + (ids.size() > IDS_SHOWN ? ", … " + ids.size() + " ids" : "") + "]";
  }
}
