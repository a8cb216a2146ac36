package dev.odoodesk.sync;

import dev.odoodesk.store.LockOwner;
import java.util.Optional;

/** Another run holds a lock that this one needs; nothing was read or written. */
public final class JobLockedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private JobLockedException(String message) {
    super(message);
  }

  /** The lock could not be had. */
  static JobLockedException held(String lock, Optional<LockOwner> owner) {
    return new JobLockedException(
        "%s is locked: %s".formatted(lock, owner.map(LockOwner::toString).orElse("just released")));
  }

  /** The lock was had, and somebody else took it over. */
  static JobLockedException lost(String lock) {
    return new JobLockedException(
        lock + " was taken over by another process, because this one had been silent too long");
  }
}
