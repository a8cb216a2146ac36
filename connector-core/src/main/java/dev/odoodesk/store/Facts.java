package dev.odoodesk.store;

import java.util.List;
import java.util.Optional;

/** Small named facts, such as when an API key expires. */
public interface Facts {

  /** A fact by its name. */
  Optional<Fact> find(String name);

  /** The facts whose names begin with a text, by name. */
  List<Fact> startingWith(String prefix);

  /** Notes a fact in place of the one of the same name. */
  void put(Fact fact);

  /** Forgets a fact. */
  void forget(String name);
}
