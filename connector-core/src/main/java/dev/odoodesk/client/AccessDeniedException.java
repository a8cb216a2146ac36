package dev.odoodesk.client;

/** The user may not do this. Rights are missing, or a record belongs to another company. */
public final class AccessDeniedException extends OdooException {

  /** Reports that failure. */
  public AccessDeniedException(Failure failure) {
    super(failure);
  }
}
