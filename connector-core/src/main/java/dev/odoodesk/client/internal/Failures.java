package dev.odoodesk.client.internal;

import dev.odoodesk.client.Failure;
import dev.odoodesk.client.OdooConnection;
import dev.odoodesk.client.OdooException;
import dev.odoodesk.client.Problem;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Makes the exceptions of one connection; the only place that does, so no text escapes cleaning.
 */
final class Failures {
  private final OdooConnection connection;
  private final Redactor redactor;

  Failures(OdooConnection connection) {
    this.connection = connection;
    redactor = new Redactor(connection.credential());
  }

  OdooException of(Problem problem, Target target, String detail) {
    return of(problem, target, detail, null, null);
  }

  OdooException of(
      Problem problem,
      Target target,
      String detail,
      @Nullable Duration retryAfter,
      @Nullable Throwable cause) {
    return new Failure(
            connection.name(),
            problem,
            target.model(),
            target.method(),
            target.ids(),
            isSafeToRepeat(problem, target.safety()),
            redactor.clean(detail),
            retryAfter,
            cause)
        .toException();
  }

  /** A call whose answer never came or made no sense: harmless for reads, open for writes. */
  OdooException lost(Problem problem, Target target, String detail, @Nullable Throwable cause) {
    return of(
        target.safety() == Safety.READ ? problem : Problem.OUTCOME_UNKNOWN,
        target,
        detail,
        null,
        cause);
  }

  private static boolean isSafeToRepeat(Problem problem, Safety safety) {
    return switch (problem) {
      case OUTCOME_UNKNOWN, NOT_ODOO, BROKEN_ANSWER, ANSWER_TOO_LARGE, INTERRUPTED ->
          safety != Safety.ONCE;
      default -> true;
    };
  }
}
