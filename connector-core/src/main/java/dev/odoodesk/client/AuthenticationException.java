package dev.odoodesk.client;

/** The server does not know this database, or not this user with this password or key. */
public final class AuthenticationException extends OdooException {

  /** Reports that failure. */
  public AuthenticationException(Failure failure) {
    super(failure);
  }
}
