package dev.odoodesk.client;

/** The server refuses the call as it is; the same call will be refused again. */
public final class ValidationException extends OdooException {

  /** Reports that failure. */
  public ValidationException(Failure failure) {
    super(failure);
  }
}
