package dev.odoodesk.client.internal;

/** What happens when the same call is carried out twice. */
enum Safety {
  /** Nothing: it only reads. */
  READ,
  /** The same as once: it sets absolute values, or creates by external id. */
  ABSOLUTE_WRITE,
  /** Something is done twice. */
  ONCE
}
