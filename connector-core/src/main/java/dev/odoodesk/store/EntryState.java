package dev.odoodesk.store;

/** What became of an intent. */
public enum EntryState {
  /** Not known: the process may have died between the write and its being noted. */
  OPEN,
  /** Written, and found in place afterwards. */
  WRITTEN,
  /** In place before we wrote. */
  IN_PLACE,
  /** Odoo refused it. */
  REFUSED,
  /** Left alone, because somebody else changed the record. */
  SKIPPED,
  /** Not carried out, as a later reading showed. */
  LOST
}
