package dev.odoodesk.store.internal.memory;

import dev.odoodesk.store.IdMapKey;
import dev.odoodesk.store.IdMaps;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

final class MemoryIdMaps implements IdMaps {
  private final Map<IdMapKey, TreeMap<Long, Long>> maps = new HashMap<>();

  @Override
  public synchronized Map<Long, Long> find(IdMapKey key, Collection<Long> originals) {
    Map<Long, Long> found = all(key);
    found.keySet().retainAll(originals);
    return found;
  }

  @Override
  public synchronized Map<Long, Long> all(IdMapKey key) {
    return new TreeMap<>(maps.getOrDefault(key, new TreeMap<>()));
  }

  @Override
  public synchronized void put(IdMapKey key, Map<Long, Long> copies) {
    maps.computeIfAbsent(key, each -> new TreeMap<>()).putAll(copies);
  }

  @Override
  public synchronized void forget(IdMapKey key, Collection<Long> originals) {
    maps.computeIfAbsent(key, each -> new TreeMap<>()).keySet().removeAll(originals);
  }
}
