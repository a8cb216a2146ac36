package dev.odoodesk.client;

/** The server cannot be reached or is not ready. */
public final class ServerUnavailableException extends OdooException {

  /** Reports that failure. */
  public ServerUnavailableException(Failure failure) {
    super(failure);
  }
}
