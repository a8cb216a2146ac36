package dev.odoodesk.client;

/** A record does not exist any more. */
public final class RecordMissingException extends OdooException {

  /** Reports that failure. */
  public RecordMissingException(Failure failure) {
    super(failure);
  }
}
