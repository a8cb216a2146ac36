package dev.odoodesk.store.internal.memory;

import dev.odoodesk.store.Fact;
import dev.odoodesk.store.Facts;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

final class MemoryFacts implements Facts {
  private final TreeMap<String, Fact> facts = new TreeMap<>();

  @Override
  public synchronized Optional<Fact> find(String name) {
    return Optional.ofNullable(facts.get(name));
  }

  @Override
  public synchronized List<Fact> startingWith(String prefix) {
    return facts.tailMap(prefix).values().stream()
        .takeWhile(fact -> fact.name().startsWith(prefix))
        .toList();
  }

  @Override
  public synchronized void put(Fact fact) {
    facts.put(fact.name(), fact);
  }

  @Override
  public synchronized void forget(String name) {
    facts.remove(name);
  }
}
