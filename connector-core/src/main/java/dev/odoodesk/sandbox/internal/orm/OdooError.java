package dev.odoodesk.sandbox.internal.orm;

import java.util.List;

/** An error as a server's Python code would raise it. */
public final class OdooError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The exceptions that reach clients, with the name that they have in answers. */
  public enum Kind {
    ACCESS_DENIED("odoo.exceptions.AccessDenied"),
    ACCESS("odoo.exceptions.AccessError"),
    USER("odoo.exceptions.UserError"),
    VALIDATION("odoo.exceptions.ValidationError"),
    MISSING("odoo.exceptions.MissingError"),
    ATTRIBUTE("builtins.AttributeError"),
    VALUE("builtins.ValueError"),
    TYPE("builtins.TypeError"),
    KEY("builtins.KeyError"),
    ASSERTION("builtins.AssertionError"),
    UNBOUND("builtins.UnboundLocalError"),
    OTHER("builtins.Exception"),
    INVALID_TEXT("psycopg2.errors.InvalidTextRepresentation"),
    INVALID_TIME("psycopg2.errors.InvalidDatetimeFormat"),
    NO_DATABASE("psycopg2.OperationalError"),
    /** An argument that the method does not take, noticed before the call (JSON-2). */
    UNPROCESSABLE("werkzeug.exceptions.UnprocessableEntity"),
    NOT_FOUND("werkzeug.exceptions.NotFound"),
    UNAUTHORIZED("werkzeug.exceptions.Unauthorized"),
    BAD_REQUEST("werkzeug.exceptions.BadRequest");

    private final String pythonName;

    Kind(String pythonName) {
      this.pythonName = pythonName;
    }

    public String pythonName() {
      return pythonName;
    }
  }

  private final Kind kind;

  public OdooError(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public static OdooError value(String message) {
    return new OdooError(Kind.VALUE, message);
  }

  public static OdooError user(String message) {
    return new OdooError(Kind.USER, message);
  }

  public static OdooError validation(String message) {
    return new OdooError(Kind.VALIDATION, message);
  }

  public static OdooError type(String message) {
    return new OdooError(Kind.TYPE, message);
  }

  public static OdooError access(String message) {
    return new OdooError(Kind.ACCESS, message);
  }

  public static OdooError denied() {
    return new OdooError(Kind.ACCESS_DENIED, "Access Denied");
  }

  /** Records that are not there, or no longer. */
  public static OdooError missing(String model, List<Long> ids, long user) {
    StringBuilder tuple = new StringBuilder();
    ids.forEach(id -> tuple.append(tuple.isEmpty() ? "" : ", ").append(id));
    return new OdooError(
        Kind.MISSING,
        "Record does not exist or has been deleted.\n(Record: %s(%s%s), User: %d)"
            .formatted(model, tuple, ids.size() == 1 ? "," : "", user));
  }

  public Kind kind() {
    return kind;
  }

  /** The message, never null. */
  public String text() {
    return String.valueOf(getMessage());
  }

  /** What a server would show of its stack; its last line names the exception. */
  public String traceback() {
    String name = kind.pythonName();
    String shown = name.startsWith("builtins.") ? name.substring("builtins.".length()) : name;
    return "Traceback (most recent call last):\n  File \"sandbox\", line 1, in call\n"
        + shown
        + ": "
        + text()
        + "\n";
  }
}
