package dev.odoodesk.client;

/** No answer came in time to a call that changes nothing. */
public final class TimeoutException extends OdooException {

  /** Reports that failure. */
  public TimeoutException(Failure failure) {
    super(failure);
  }
}
