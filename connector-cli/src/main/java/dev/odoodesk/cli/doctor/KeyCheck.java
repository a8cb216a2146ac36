package dev.odoodesk.cli.doctor;

import dev.odoodesk.cli.ApiKeys;
import dev.odoodesk.cli.config.ConnectionSettings;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.OdooException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Looks when the user's API keys expire; Odoo does not tell which of them is in use. */
final class KeyCheck {
  private static final Duration SOON = Duration.ofDays(14);

  private final OdooClient client;
  private final ConnectionSettings connection;

  KeyCheck(OdooClient client, ConnectionSettings connection) {
    this.client = client;
    this.connection = connection;
  }

  List<Finding> findings() {
    if (connection.kind() != ConnectionSettings.CredentialKind.API_KEY) {
      return List.of(
          Finding.warning(
              "key",
              "the connection uses a password",
              "make an API key for this user; it can be taken back by itself"));
    }
    ApiKeys keys = new ApiKeys(client);
    try {
      if (!keys.canExpire()) {
        return List.of(Finding.ok("key", "API keys of this version do not expire"));
      }
      return List.of(keys.firstExpiry().map(this::expiry).orElseGet(KeyCheck::never));
    } catch (OdooException e) {
      return List.of(
          Finding.warning(
              "key",
              "the expiry of API keys cannot be read",
              "look it up in Odoo: Preferences, Account Security"));
    }
  }

  private static Finding never() {
    return Finding.ok("key", "no API key of the user expires");
  }

  private Finding expiry(Instant at) {
    String text = "an API key of the user expires at " + at;
    return at.isAfter(client.serverTime().plus(SOON))
        ? Finding.ok("key", text)
        : Finding.warning("key", text, "make a new key in Odoo and put it in place of the old");
  }
}
