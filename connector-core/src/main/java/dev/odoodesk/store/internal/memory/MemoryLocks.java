package dev.odoodesk.store.internal.memory;

import dev.odoodesk.store.HeldLock;
import dev.odoodesk.store.LockOwner;
import dev.odoodesk.store.Locks;
import dev.odoodesk.store.ProcessKey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

final class MemoryLocks implements Locks {
  private final Clock clock;
  private final TreeMap<String, Held> held = new TreeMap<>();

  MemoryLocks(Clock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized Optional<HeldLock> acquire(String name, ProcessKey process, String purpose) {
    Instant now = clock.instant();
    Held holder = held.get(name);
    if (holder != null && !holder.owner.isDead(now)) {
      return Optional.empty();
    }
    Held lock = new Held(name, new LockOwner(process, purpose, now, now));
    held.put(name, lock);
    return Optional.of(lock);
  }

  @Override
  public synchronized Optional<LockOwner> owner(String name) {
    return Optional.ofNullable(held.get(name)).map(lock -> lock.owner);
  }

  @Override
  public synchronized List<String> names() {
    return List.copyOf(held.keySet());
  }

  private synchronized boolean renew(Held lock) {
    if (held.get(lock.name) != lock) {
      return false;
    }
    LockOwner owner = lock.owner;
    lock.owner = new LockOwner(owner.process(), owner.purpose(), owner.since(), clock.instant());
    return true;
  }

  private synchronized void release(Held lock) {
    held.remove(lock.name, lock);
  }

  private final class Held implements HeldLock {
    private final String name;
    private LockOwner owner;

    Held(String name, LockOwner owner) {
      this.name = name;
      this.owner = owner;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public boolean renew() {
      return MemoryLocks.this.renew(this);
    }

    @Override
    public void close() {
      release(this);
    }
  }
}
