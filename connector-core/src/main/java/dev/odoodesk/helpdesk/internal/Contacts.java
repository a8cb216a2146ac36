package dev.odoodesk.helpdesk.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.odoodesk.client.Domain;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.Record;
import dev.odoodesk.client.Reference;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Partners who ask for or answer tickets: two calls for those of a page that are not known yet.
 * Thread-safe.
 */
public final class Contacts {
  private static final int MOST = 50_000;
  private static final Duration KEPT = Duration.ofMinutes(30);

  /** Odoo's own user, who writes automatic messages. */
  private static final long ROBOT = 1;

  private final OdooClient client;
  private final Cache<Long, Contact> cache =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

  public Contacts(OdooClient client) {
    this.client = client;
  }

  /** These partners; one that may not be seen is known by its id alone. */
  public Map<Long, Contact> of(Collection<Long> ids) {
    Map<Long, Contact> known = new HashMap<>(cache.getAllPresent(ids));
    List<Long> wanted = ids.stream().distinct().filter(id -> !known.containsKey(id)).toList();
    if (!wanted.isEmpty()) {
      Set<Long> internal = new HashSet<>();
      Set<Long> robots = new HashSet<>();
      readUsers(wanted, internal, robots);
      for (Record partner :
          client
              .model("res.partner")
              .read(wanted, "name", "display_name", "commercial_partner_id", "email")) {
        known.put(
            partner.id(),
            contact(partner, internal.contains(partner.id()), robots.contains(partner.id())));
      }
      for (long id : wanted) {
        Contact contact = known.get(id);
        if (contact == null) {
          String name = "res.partner," + id;
          contact =
              new Contact(id, name, id, name, null, internal.contains(id), robots.contains(id));
          known.put(id, contact);
        }
        cache.put(id, contact);
      }
    }
    return known;
  }

  /** A user who has left still was staff when answering, so archived ones count. */
  private void readUsers(List<Long> partners, Set<Long> internal, Set<Long> robots) {
    for (Record user :
        client
            .model("res.users")
            .query()
            .where(Domain.where("partner_id", "in", partners))
            .fields("partner_id", "share")
            .includeArchived()
            .withoutNames()
            .list()) {
      Reference partner = user.reference("partner_id");
      if (partner != null && !user.flag("share")) {
        internal.add(partner.id());
      }
      if (partner != null && user.id() == ROBOT) {
        robots.add(partner.id());
      }
    }
  }

  private static Contact contact(Record partner, boolean internal, boolean robot) {
    // Addresses of a company may have no name of their own
    String own = partner.text("name");
    String name =
        own == null || own.isBlank()
            ? Objects.requireNonNullElse(partner.text("display_name"), "")
            : own;
    Reference company = partner.reference("commercial_partner_id");
    if (company == null || company.id() == partner.id()) {
      return new Contact(
          partner.id(), name, partner.id(), name, partner.text("email"), internal, robot);
    }
    return new Contact(
        partner.id(),
        name,
        company.id(),
        Objects.requireNonNullElse(company.name(), ""),
        partner.text("email"),
        internal,
        robot);
  }
}
