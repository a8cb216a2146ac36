package dev.odoodesk.store;

/** What a run was for. */
public enum RunKind {
  /** Evaluated tickets and wrote what differs. */
  SYNC,
  /** Wrote a saved plan. */
  APPLY,
  /** Restored what another run had written. */
  UNDO,
  /** Decided on hours. */
  HOURS,
  /** Brought records from one Odoo to another. */
  MIGRATE
}
