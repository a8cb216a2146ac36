package dev.odoodesk.timesheet;

import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.Record;
import dev.odoodesk.client.Reference;
import dev.odoodesk.hours.Payer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Who pays for a contact: its commercial partner; asked once for each. Thread-safe. */
final class Partners {
  private static final String COMMERCIAL = "commercial_partner_id";

  private final OdooClient client;
  private final Map<Long, Payer> payers = new ConcurrentHashMap<>();

  Partners(OdooClient client) {
    this.client = client;
  }

  /** Asks for those that are not known yet. */
  void learn(Collection<Long> contacts) {
    Set<Long> unknown = new TreeSet<>(contacts);
    unknown.removeAll(payers.keySet());
    if (unknown.isEmpty()) {
      return;
    }
    for (Record contact : client.model("res.partner").read(unknown, "name", COMMERCIAL)) {
      Reference payer = contact.reference(COMMERCIAL);
      String own = Objects.requireNonNullElse(contact.text("name"), "");
      payers.put(
          contact.id(),
          payer == null || payer.id() == contact.id()
              ? new Payer(contact.id(), own)
              : new Payer(payer.id(), Objects.requireNonNullElse(payer.name(), own)));
    }
    for (Long id : unknown) {
      payers.computeIfAbsent(id, hidden -> new Payer(hidden, "#" + hidden));
    }
  }

  @Nullable Payer payerOf(@Nullable Long contact) {
    return contact == null ? null : payers.get(contact);
  }

  static List<Long> ids(Collection<Record> records, String field) {
    return records.stream()
        .map(record -> record.reference(field))
        .filter(Objects::nonNull)
        .map(Reference::id)
        .distinct()
        .toList();
  }
}
