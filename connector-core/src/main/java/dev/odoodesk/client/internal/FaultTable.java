package dev.odoodesk.client.internal;

import static java.util.Map.entry;

import dev.odoodesk.client.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The one table from what Odoo 14 to 19 report to what it means. */
final class FaultTable {
  private static final Set<String> FOR_PEOPLE =
      Set.of("AccessDenied", "AccessError", "MissingError", "UserError", "ValidationError");

  /**
   * What a message tells beyond the class of the exception; the first that fits counts. No pattern
   * may look far from where it began, since the messages are hostile.
   */
  private static final List<Hint> HINTS =
      List.of(
          new Hint(
              "could not serialize access|deadlock detected|could not obtain lock",
              Problem.CONFLICT),
          new Hint("database \"[^\"\\n]*+\" does not exist", Problem.UNKNOWN_DATABASE),
          new Hint(
              "(?i)connection pool is full|too many (clients|connections)", Problem.UNAVAILABLE),
          new Hint("^Object [^\\n]{1,200} doesn't exist", Problem.UNKNOWN_MODEL),
          new Hint("(?i)the model [^\\n]{1,200} does not exist", Problem.UNKNOWN_MODEL),
          new Hint("(?i)the method [^\\n]{1,200} does not exist", Problem.UNKNOWN_METHOD),
          new Hint(
              "object[^\\n]{0,200} has no attribute", Problem.UNKNOWN_METHOD, "AttributeError"),
          new Hint("Invalid field|Wrong value for", Problem.UNKNOWN_FIELD),
          new Hint("argument", Problem.WRONG_ARGUMENTS, "TypeError"));

  /** The exceptions whose class says enough. */
  private static final Map<String, Problem> CLASSES =
      Map.ofEntries(
          entry("AccessDenied", Problem.WRONG_CREDENTIALS),
          entry("SessionExpiredException", Problem.WRONG_CREDENTIALS),
          entry("Unauthorized", Problem.WRONG_CREDENTIALS),
          entry("AccessError", Problem.ACCESS_DENIED),
          entry("Forbidden", Problem.ACCESS_DENIED),
          entry("MissingError", Problem.RECORD_MISSING),
          entry("UserError", Problem.REFUSED),
          entry("ValidationError", Problem.REFUSED),
          entry("RedirectWarning", Problem.REFUSED),
          entry("ValueError", Problem.REFUSED),
          entry("IntegrityError", Problem.REFUSED),
          entry("UniqueViolation", Problem.REFUSED),
          entry("NotNullViolation", Problem.REFUSED),
          entry("CheckViolation", Problem.REFUSED),
          entry("ForeignKeyViolation", Problem.REFUSED),
          entry("UnprocessableEntity", Problem.WRONG_ARGUMENTS),
          entry("BadRequest", Problem.WRONG_ARGUMENTS),
          entry("NotFound", Problem.UNKNOWN_METHOD),
          entry("SerializationFailure", Problem.CONFLICT),
          entry("DeadlockDetected", Problem.CONFLICT),
          entry("LockNotAvailable", Problem.CONFLICT),
          entry("TransactionRollbackError", Problem.CONFLICT),
          entry("ConcurrencyError", Problem.CONFLICT),
          entry("LockError", Problem.CONFLICT),
          entry("Conflict", Problem.CONFLICT),
          entry("TooManyRequests", Problem.RATE_LIMITED),
          entry("OperationalError", Problem.UNAVAILABLE),
          entry("PoolError", Problem.UNAVAILABLE));

  /** XML-RPC's fault codes, for faults whose text names no exception. */
  private static final Map<Long, Problem> CODES =
      Map.of(
          2L, Problem.REFUSED,
          3L, Problem.WRONG_CREDENTIALS,
          4L, Problem.ACCESS_DENIED);

  /** A missing record is code 2 as well; only its trailer, in any language, tells. */
  private static final Pattern MISSING_RECORD =
      Pattern.compile(
          "Record does not exist or has been deleted"
              + "|\\([^:()]++: [\\w.]++\\([\\d, ]++\\), [^:]++: \\d++\\)");

  private FaultTable() {}

  private record Hint(Pattern message, Problem problem, String exception) {
    Hint(String message, Problem problem) {
      this(message, problem, "");
    }

    Hint(String message, Problem problem, String exception) {
      this(Pattern.compile(message), problem, exception);
    }

    boolean fits(ServerFault fault) {
      return (exception.isEmpty() || exception.equals(fault.exception()))
          && message.matcher(fault.searched()).find();
    }
  }

  static boolean isForPeople(String exception) {
    return FOR_PEOPLE.contains(exception);
  }

  /** What a reported exception means. */
  static Problem problem(ServerFault fault) {
    if (isForPeople(fault.exception()) && !fault.exception().equals("UserError")) {
      return CLASSES.getOrDefault(fault.exception(), Problem.REFUSED);
    }
    for (Hint hint : HINTS) {
      if (hint.fits(fault)) {
        return hint.problem();
      }
    }
    return CLASSES.getOrDefault(fault.exception(), Problem.SERVER_ERROR);
  }

  /** What a fault of XML-RPC means. */
  static Problem problem(long code, ServerFault fault) {
    if (code == 2 && MISSING_RECORD.matcher(fault.searched()).find()) {
      return Problem.RECORD_MISSING;
    }
    Problem byText = problem(fault);
    return byText == Problem.SERVER_ERROR ? CODES.getOrDefault(code, byText) : byText;
  }

  /** Whether a method has returned nothing, and XML-RPC could not say that. */
  static boolean isNothing(ServerFault fault) {
    return fault.message().contains("cannot marshal None unless allow_none is enabled");
  }
}
