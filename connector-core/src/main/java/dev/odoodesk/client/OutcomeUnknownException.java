package dev.odoodesk.client;

/** The call was sent, and no answer tells whether it was carried out. */
public final class OutcomeUnknownException extends OdooException {

  /** Reports that failure. */
  public OutcomeUnknownException(Failure failure) {
    super(failure);
  }
}
