package dev.odoodesk.cli.runs;

import dev.odoodesk.store.Journal;
import dev.odoodesk.store.JournalEntry;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The journal of a run, of which one page is in memory at a time. */
record JournalPages(Journal journal, long run) implements Iterable<JournalEntry> {
  private static final int PAGE = 1000;

  @Override
  public Iterator<JournalEntry> iterator() {
    return new Pages();
  }

  private final class Pages implements Iterator<JournalEntry> {
    private List<JournalEntry> page = journal.ofRun(run, 0, PAGE);
    private int next;

    @Override
    public boolean hasNext() {
      if (next == page.size() && next == PAGE) {
        page = journal.ofRun(run, page.get(PAGE - 1).id(), PAGE);
        next = 0;
      }
      return next < page.size();
    }

    @Override
    public JournalEntry next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return page.get(next++);
    }
  }
}
