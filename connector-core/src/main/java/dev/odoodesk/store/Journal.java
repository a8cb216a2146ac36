package dev.odoodesk.store;

import dev.odoodesk.ticket.TicketKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What runs meant to write, and what became of it. An intent is noted before the call and its
 * outcome after it; one without outcome is settled by reading, never by writing again blindly.
 */
public interface Journal {

  /**
   * Notes what a run is about to write; kept safe before this returns.
   *
   * @return the entries in the order of the intents
   */
  List<JournalEntry> intend(long run, List<Intent> intents, Instant at);

  /** Notes what became of entries. An entry that has an outcome already gets the new one. */
  void settle(Collection<EntryOutcome> outcomes);

  /** Entries of any run without an outcome, in the order of noting. */
  List<JournalEntry> open(OdooKey odoo);

  /**
   * Entries of a run, in the order of noting.
   *
   * @param after only entries with a higher number; 0 for the first page
   * @param limit how many at most
   */
  List<JournalEntry> ofRun(long run, long after, int limit);

  /** All entries of a record, in the order of noting. */
  List<JournalEntry> ofRecord(OdooKey odoo, TicketKey record);

  /** The latest {@linkplain EntryState#WRITTEN written} entry of each field of some records. */
  List<JournalEntry> lastWritten(OdooKey odoo, Collection<TicketKey> records);
}
