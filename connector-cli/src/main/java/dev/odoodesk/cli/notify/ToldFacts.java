package dev.odoodesk.cli.notify;

import dev.odoodesk.store.Fact;
import dev.odoodesk.store.Facts;
import java.time.Instant;
import java.util.Optional;

/** What people have been told already, kept with the facts of the store. */
final class ToldFacts {
  private final Facts facts;
  private final String about;

  /** Remembers what was told about one thing, such as a job. */
  ToldFacts(Facts facts, String about) {
    this.facts = facts;
    this.about = about;
  }

  Optional<String> of(String event) {
    return facts.find(name(event)).map(Fact::value);
  }

  void remember(String event, String what, Instant at) {
    facts.put(new Fact(name(event), what, at));
  }

  void forget(String event) {
    facts.forget(name(event));
  }

  private String name(String event) {
    return "told-" + event + ":" + about;
  }
}
