package dev.odoodesk.store;

/** A lock that was acquired. Thread-safe. */
public interface HeldLock extends AutoCloseable {

  /** Its name. */
  String name();

  /**
   * Says that its owner is alive; to be called at least every {@link Locks#BEAT}.
   *
   * @return whether it is still held; false when somebody else took it over, which asks for an end
   *     of the work
   */
  boolean renew();

  /** Gives it back. What somebody else took over stays with them. May be called more than once. */
  @Override
  void close();
}
