package dev.odoodesk.client;

import java.util.List;
import java.util.Optional;

/**
 * A call to Odoo that failed. There is one child for each thing that a caller can do about it.
 *
 * <p>Messages name the connection, the call, the cause and the remedy, in one line; no secret
 * stands in them. What the server said is part of them and is untrusted.
 */
public abstract sealed class OdooException extends RuntimeException
    permits AuthenticationException,
        AccessDeniedException,
        RecordMissingException,
        ValidationException,
        ConflictException,
        RateLimitedException,
        ServerUnavailableException,
        TimeoutException,
        ProtocolException,
        OutcomeUnknownException {
  private final transient Failure failure;

  OdooException(Failure failure) {
    super(failure.message(), failure.cause());
    this.failure = failure;
  }

  /** All the facts. */
  public Failure failure() {
    return failure;
  }

  /** What went wrong, finer than the class says. */
  public Problem problem() {
    return failure.problem();
  }

  /** Name of the connection. */
  public String connection() {
    return failure.connection();
  }

  /** The model that was called. */
  public Optional<String> model() {
    return Optional.ofNullable(failure.model());
  }

  /** The method that was called. */
  public Optional<String> method() {
    return Optional.ofNullable(failure.method());
  }

  /** The records concerned; the message shows only the first of them. */
  public List<Long> ids() {
    return failure.ids();
  }

  /** Whether the same call may be repeated without doing anything twice. */
  public boolean retrySafe() {
    return failure.retrySafe();
  }
}
