package dev.odoodesk.client;

/** Another transaction held the records; nothing was done. */
public final class ConflictException extends OdooException {

  /** Reports that failure. */
  public ConflictException(Failure failure) {
    super(failure);
  }
}
