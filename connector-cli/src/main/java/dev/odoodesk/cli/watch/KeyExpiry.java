package dev.odoodesk.cli.watch;

import dev.odoodesk.cli.ApiKeys;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.OdooException;
import dev.odoodesk.store.Fact;
import dev.odoodesk.store.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When the first API key of a connection's user expires, asked for once a day. */
public final class KeyExpiry {
  private static final Logger LOG = LoggerFactory.getLogger(KeyExpiry.class);
  private static final Duration FRESH = Duration.ofHours(20);
  private static final String NEVER = "never";

  private KeyExpiry() {}

  /** What is known about it; empty where no key expires, or that was never asked. */
  public static Optional<Instant> known(Facts facts, String connection) {
    return facts
        .find(name(connection))
        .map(Fact::value)
        .filter(value -> !value.equals(NEVER))
        .map(Instant::parse);
  }

  /** Asks the server, unless it was asked within the day; what it refuses stays unknown. */
  public static void learn(OdooClient client, Facts facts, Instant now) {
    String name = name(client.connection().name());
    if (facts.find(name).filter(fact -> fact.at().plus(FRESH).isAfter(now)).isPresent()) {
      return;
    }
    try {
      String value = new ApiKeys(client).firstExpiry().map(Instant::toString).orElse(NEVER);
      facts.put(new Fact(name, value, now));
    } catch (OdooException e) {
      LOG.info("the expiry of API keys cannot be read: {}", e.getMessage());
    }
  }

  private static String name(String connection) {
    return "key-expiry:" + connection;
  }
}
