package dev.odoodesk.client;

/** The server asks for fewer calls; nothing was done. */
public final class RateLimitedException extends OdooException {

  /** Reports that failure. */
  public RateLimitedException(Failure failure) {
    super(failure);
  }
}
