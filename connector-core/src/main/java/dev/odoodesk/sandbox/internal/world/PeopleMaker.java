package dev.odoodesk.sandbox.internal.world;

import dev.odoodesk.sandbox.internal.orm.Database;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the company, its users and its customers. */
final class PeopleMaker {
  private static final String ZONE = "Europe/Madrid";

  private final Database database;
  private final Instant founded;

  PeopleMaker(Database database, Instant founded) {
    this.database = database;
    this.founded = founded;
  }

  void make() {
    partner("My Company", null, true);
    partner("OdooBot", null, false);
    partner("Administrator", null, false);
    partner("Agent", null, false);
    Cast.STAFF.forEach(name -> partner(name, null, false));
    for (int company = 0; company < Cast.COMPANIES; company++) {
      long id = partner(Cast.companyName(company), null, true);
      for (int contact = 0; contact < Cast.CONTACTS; contact++) {
        partner(Cast.contactName(company, contact), id, false);
      }
    }
    long company =
        insert("res.company", Map.of("name", "My Company", "partner_id", Cast.COMPANY_PARTNER));
    external("base.main_company", "res.company", company);
    external("base.main_partner", "res.partner", Cast.COMPANY_PARTNER);
    for (String group : List.of("User", "Settings")) {
      insert("res.groups", Map.of("name", group));
    }
    external("base.group_user", "res.groups", 1);
    external("base.group_system", "res.groups", 2);
    user(1, "__system__", false, List.of(1L, 2L));
    user(Cast.ADMIN, "admin", true, List.of(1L, 2L));
    user(Cast.AGENT, "agent", true, List.of(1L));
    for (int i = 0; i < Cast.STAFF.size(); i++) {
      user(Cast.staff(i), "staff" + (i + 1), true, List.of(1L));
    }
    for (int i = 0; i < Cast.STAFF.size(); i++) {
      insert("hr.employee", Map.of("name", Cast.STAFF.get(i), "user_id", Cast.staff(i)));
    }
    external("base.user_root", "res.users", 1);
    external("base.user_admin", "res.users", Cast.ADMIN);
    keys();
  }

  private void keys() {
    for (long user : List.of(Cast.ADMIN, Cast.AGENT)) {
      Map<String, @Nullable Object> key = new HashMap<>();
      key.put("name", "odoo-desk");
      key.put("user_id", user);
      key.put("scope", "rpc");
      if (database.version() >= 18 && user == Cast.AGENT) {
        key.put("expiration_date", founded.plus(460, ChronoUnit.DAYS));
      }
      insert("res.users.apikeys", key);
    }
  }

  private long partner(String name, @Nullable Long parent, boolean company) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("name", name);
    values.put("parent_id", parent);
    values.put("is_company", company);
    values.put("lang", "en_US");
    values.put("tz", ZONE);
    return insert("res.partner", values);
  }

  private void user(long id, String login, boolean active, List<Long> groups) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("login", login);
    values.put("active", active);
    values.put("partner_id", Cast.partnerOfUser(id));
    values.put("company_id", 1L);
    values.put("company_ids", List.of(1L));
    values.put(database.version() >= 18 ? "group_ids" : "groups_id", groups);
    insert("res.users", values);
  }

  private long insert(String model, Map<String, ? extends @Nullable Object> values) {
    return database.insert(model, values, founded);
  }

  private void external(String name, String model, long id) {
    database.externalIds().put(name, model, id, founded);
  }
}
