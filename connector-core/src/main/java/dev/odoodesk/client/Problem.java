package dev.odoodesk.client;

import java.util.function.Function;

/** What can go wrong, each with the kind of exception that reports it and with what to do. */
public enum Problem {
  WRONG_CREDENTIALS(
      AuthenticationException::new,
      "Check user and password or API key; keys expire, and users with two-factor authentication"
          + " need a key."),
  UNKNOWN_DATABASE(AuthenticationException::new, "Check the name of the database."),
  ACCESS_DENIED(
      AccessDeniedException::new, "Give the user the rights for this, or leave these records out."),
  RECORD_MISSING(RecordMissingException::new, "The record was deleted meanwhile; leave it out."),
  REFUSED(ValidationException::new, "Correct the values; repeating the call does not help."),
  UNKNOWN_MODEL(
      ValidationException::new, "Install the module that brings this model, or use another."),
  UNKNOWN_METHOD(
      ValidationException::new, "The model has no such public method in this version of Odoo."),
  UNKNOWN_FIELD(
      ValidationException::new, "The model has no such field, or its selection no such value."),
  WRONG_ARGUMENTS(
      ValidationException::new, "The method takes other arguments in this version of Odoo."),
  SERVER_ERROR(ValidationException::new, "The server's own code failed; its log has the details."),
  CONFLICT(ConflictException::new, "Somebody changed the same records; try again."),
  RATE_LIMITED(RateLimitedException::new, "Lower the rate of this connection, try again later."),
  UNREACHABLE(
      ServerUnavailableException::new, "Check that the server runs and that the URL is right."),
  UNKNOWN_HOST(ServerUnavailableException::new, "Check the host name in the URL."),
  UNTRUSTED_CERTIFICATE(
      ServerUnavailableException::new,
      "Give the file of your certificate authority as ca-file, or mend the certificate."),
  UNAVAILABLE(ServerUnavailableException::new, "Try again later."),
  INTERRUPTED(ServerUnavailableException::new, "The call was given up because we were stopped."),
  TIMEOUT(TimeoutException::new, "Try again with smaller batches or a longer timeout."),
  WRONG_URL(
      ProtocolException::new, "Check the URL: it is the server's root, without /web or /odoo."),
  NOT_ODOO(
      ProtocolException::new,
      "Check the URL and what stands in front of Odoo: a proxy, a login page, a maintenance page."),
  REDIRECTED(ProtocolException::new, "Use the address that the server redirects to as URL."),
  BROKEN_ANSWER(
      ProtocolException::new,
      "Check for a proxy that alters answers; else report it with the log."),
  ANSWER_TOO_LARGE(ProtocolException::new, "Use a smaller page size or allow larger answers."),
  OUTCOME_UNKNOWN(
      OutcomeUnknownException::new, "Read the records again before repeating the call.");

  @SuppressWarnings("ImmutableEnumChecker") // constructors hold no state
  private final Function<Failure, OdooException> exception;

  private final String remedy;

  Problem(Function<Failure, OdooException> exception, String remedy) {
    this.exception = exception;
    this.remedy = remedy;
  }

  /** What to do about it, one or two sentences. */
  public String remedy() {
    return remedy;
  }

  OdooException toException(Failure failure) {
    return exception.apply(failure);
  }
}
