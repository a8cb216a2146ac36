package dev.odoodesk.cli;

import dev.odoodesk.client.Domain;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.OdooModel;
import dev.odoodesk.client.Record;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/** The API keys of the user of a connection; Odoo does not tell which of them is in use. */
public final class ApiKeys {
  private static final String MODEL = "res.users.apikeys";
  private static final String EXPIRES = "expiration_date";

  private final OdooClient client;
  private final OdooModel keys;

  public ApiKeys(OdooClient client) {
    this.client = client;
    keys = client.model(MODEL);
  }

  /**
   * Whether keys of this version of Odoo expire at all.
   *
   * @throws dev.odoodesk.client.OdooException where that cannot be asked
   */
  public boolean canExpire() {
    return keys.exists() && keys.fields().has(EXPIRES);
  }

  /**
   * When the first of them expires; empty if none does.
   *
   * @throws dev.odoodesk.client.OdooException where that cannot be asked
   */
  public Optional<Instant> firstExpiry() {
    if (!canExpire()) {
      return Optional.empty();
    }
    return keys
        .query()
        .where(Domain.where("user_id", "=", client.uid()))
        .fields(EXPIRES)
        .list()
        .stream()
        .map((Record key) -> key.instant(EXPIRES))
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder());
  }
}
