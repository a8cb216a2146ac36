package dev.odoodesk.client;

/**
 * What answered is not Odoo as we know it: an HTML page, a wrong URL, a broken or hostile answer.
 */
public final class ProtocolException extends OdooException {

  /** Reports that failure. */
  public ProtocolException(Failure failure) {
    super(failure);
  }
}
