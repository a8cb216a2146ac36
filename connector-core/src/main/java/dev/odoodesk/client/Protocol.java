package dev.odoodesk.client;

/** The remote protocols of Odoo. */
public enum Protocol {
  /** JSON-2 on Odoo 19 and newer with an API key, else JSON-RPC, else XML-RPC. */
  AUTO,
  /** {@code /json/2/MODEL/METHOD} with a bearer key; Odoo 19 and newer. */
  JSON_2,
  /** {@code /jsonrpc}; up to Odoo 21. */
  JSON_RPC,
  /** {@code /xmlrpc/2}; up to Odoo 21. */
  XML_RPC
}
