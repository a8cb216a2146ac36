package dev.odoodesk.sandbox.internal.schema;

import java.util.List;

/** Companies, partners and users. */
final class BaseModels {
  private BaseModels() {}

  static List<ModelBuilder> of(int version) {
    return List.of(company(), partner(), users(version), groups(), apiKeys(version));
  }

  private static ModelBuilder company() {
    ModelBuilder m = new ModelBuilder("res.company", "Companies").orderedBy("sequence, name");
    m.chars("name", "Company Name").required();
    m.integer("sequence", "Sequence").fallback(10L);
    m.toOne("partner_id", "Partner", "res.partner").required();
    m.toOne("resource_calendar_id", "Default Working Hours", "resource.calendar");
    return m;
  }

  private static ModelBuilder partner() {
    ModelBuilder m = new ModelBuilder("res.partner", "Contact").orderedBy("name, id");
    m.withChatter();
    m.chars("name", "Name");
    m.flag("active", "Active").fallback(true);
    m.chars("email", "Email");
    m.chars("phone", "Phone");
    m.flag("is_company", "Is a Company").fallback(false);
    m.toOne("parent_id", "Related Company", "res.partner");
    m.toOne("commercial_partner_id", "Commercial Entity", "res.partner")
        .computed((records, row) -> row.get("parent_id") == null ? row.id() : row.get("parent_id"))
        .seemsStored()
        .readonly();
    m.toOne("company_id", "Company", "res.company");
    m.field(FieldType.SELECTION, "lang", "Language")
        .selection(
            List.of(new Choice("en_US", "English (US)"), new Choice("es_ES", "Spanish / Español")));
    m.chars("tz", "Timezone");
    m.one2many("user_ids", "Users", "res.users", "partner_id");
    m.flag("partner_share", "Share Partner")
        .computed(
            (records, row) ->
                records.idsWhere("res.users", java.util.Map.of("partner_id", row.id())).isEmpty())
        .seemsStored()
        .readonly();
    return m;
  }

  private static ModelBuilder users(int version) {
    ModelBuilder m = new ModelBuilder("res.users", "User").orderedBy("name, login");
    m.toOne("partner_id", "Related Partner", "res.partner").required();
    m.chars("login", "Login").required();
    m.flag("active", "Active").fallback(true);
    m.flag("share", "Share User").readonly().fallback(false);
    m.toOne("company_id", "Company", "res.company").required();
    m.many2many("company_ids", "Companies", "res.company");
    m.many2many(version >= 18 ? "group_ids" : "groups_id", "Groups", "res.groups");
    m.chars("name", "Name").computed(ofPartner("name"));
    m.chars("email", "Email").computed(ofPartner("email"));
    m.chars("lang", "Language").computed(ofPartner("lang"));
    m.chars("tz", "Timezone").computed(ofPartner("tz"));
    return m;
  }

  private static Compute ofPartner(String field) {
    return Compute.related("partner_id", "res.partner", field);
  }

  private static ModelBuilder groups() {
    ModelBuilder m = new ModelBuilder("res.groups", "Access Groups").orderedBy("name");
    m.chars("name", "Name").required();
    return m;
  }

  private static ModelBuilder apiKeys(int version) {
    ModelBuilder m = new ModelBuilder("res.users.apikeys", "Users API Keys").withoutAccessLog();
    m.chars("name", "Description").required().readonly();
    m.toOne("user_id", "User", "res.users").required().readonly();
    m.chars("scope", "Scope").readonly();
    if (version >= 18) {
      m.datetime("expiration_date", "Expiration Date").readonly();
    }
    return m;
  }
}
