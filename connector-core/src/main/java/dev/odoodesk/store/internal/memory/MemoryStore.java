package dev.odoodesk.store.internal.memory;

import dev.odoodesk.store.Agenda;
import dev.odoodesk.store.Facts;
import dev.odoodesk.store.Failures;
import dev.odoodesk.store.Holds;
import dev.odoodesk.store.IdMaps;
import dev.odoodesk.store.Journal;
import dev.odoodesk.store.Locks;
import dev.odoodesk.store.Marks;
import dev.odoodesk.store.Outcomes;
import dev.odoodesk.store.RunLog;
import dev.odoodesk.store.StateStore;
import java.time.Clock;

/** A store in maps; each part guards itself. */
public final class MemoryStore implements StateStore {
  private final MemoryRunLog runs = new MemoryRunLog();
  private final MemoryJournal journal = new MemoryJournal(runs);
  private final Marks marks = new MemoryMarks();
  private final Agenda agenda = new MemoryAgenda();
  private final Failures failures = new MemoryFailures();
  private final Holds holds = new MemoryHolds();
  private final Outcomes outcomes = new MemoryOutcomes();
  private final Locks locks;
  private final Facts facts = new MemoryFacts();
  private final IdMaps idMaps = new MemoryIdMaps();

  public MemoryStore(Clock clock) {
    locks = new MemoryLocks(clock);
    runs.attach(journal);
  }

  @Override
  public RunLog runs() {
    return runs;
  }

  @Override
  public Journal journal() {
    return journal;
  }

  @Override
  public Marks marks() {
    return marks;
  }

  @Override
  public Agenda agenda() {
    return agenda;
  }

  @Override
  public Failures failures() {
    return failures;
  }

  @Override
  public Holds holds() {
    return holds;
  }

  @Override
  public Outcomes outcomes() {
    return outcomes;
  }

  @Override
  public Locks locks() {
    return locks;
  }

  @Override
  public Facts facts() {
    return facts;
  }

  @Override
  public IdMaps idMaps() {
    return idMaps;
  }

  @Override
  public void atomically(Runnable work) {
    work.run();
  }

  @Override
  public void close() {
    // Nothing to give back.
  }
}
