package dev.odoodesk.store;

import dev.odoodesk.store.internal.memory.MemoryStore;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * What is remembered between runs. Thread-safe. Every method, and every method of the parts, throws
 * {@link StoreException} where the store cannot be read or written.
 *
 * <p>{@link #inMemory()} forgets all when the process ends, and is what an embedded library uses
 * unless told otherwise.
 */
public interface StateStore extends AutoCloseable {

  /** A store that lives as long as this object. */
  static StateStore inMemory() {
    return inMemory(Clock.systemUTC());
  }

  /** A store that lives as long as this object; the clock tells how old heartbeats are. */
  static StateStore inMemory(Clock clock) {
    return new MemoryStore(clock);
  }

  /** The runs. */
  RunLog runs();

  /** What runs meant to write, and what became of it. */
  Journal journal();

  /** How far each job has read. */
  Marks marks();

  /** When tickets change by time alone. */
  Agenda agenda();

  /** Tickets that could not be dealt with. */
  Failures failures();

  /** Tickets that are left as an undo restored them. */
  Holds holds();

  /** The latest result of each ticket. */
  Outcomes outcomes();

  /** Who works on what. */
  Locks locks();

  /** Small named facts, such as when an API key expires. */
  Facts facts();

  /** Which record of one Odoo became which of another. */
  IdMaps idMaps();

  /**
   * Does several things of this thread as one: on disk, either all of them are kept or none. Much
   * faster than each by itself. May be nested; the outermost decides. In memory nothing is taken
   * back.
   */
  void atomically(Runnable work);

  /**
   * The database behind it, where that is one that several machines share: for schedulers, whose
   * table is made with ours. Closing the store closes it.
   */
  default Optional<DataSource> sharedDatabase() {
    return Optional.empty();
  }

  /** Closes files and connections. May be called more than once. */
  @Override
  void close();
}
