package dev.odoodesk.sandbox.internal.orm;

import dev.odoodesk.sandbox.internal.schema.Model;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Methods of records that have messages. */
final class MailMethods {
  /** The methods that only models with messages have. */
  static final Set<String> OF_CHATTER = Set.of("message_post", "message_subscribe");

  private MailMethods() {}

  static void register(Methods methods, int version) {
    methods.writingOnRecords(
        "message_post",
        "body=, subject=, message_type=, email_from=, author_id=, parent_id=, subtype_xmlid=, subtype_id=, partner_ids=, attachments=, attachment_ids=, *",
        MailMethods::post);
    methods.writingOnRecords(
        "message_subscribe", "partner_ids=, subtype_ids=", (env, model, ids, a) -> true);
  }

  private static Object post(Env env, Model model, List<Long> ids, Arguments a) {
    if (ids.size() != 1) {
      throw OdooError.value("Expected singleton: " + model.name() + Python.tuple(ids));
    }
    if (env.database().row(model.name(), ids.get(0)) == null) {
      throw OdooError.missing(model.name(), ids, env.user().id());
    }
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("model", model.name());
    values.put("res_id", ids.get(0));
    values.put("body", body(env, a));
    values.put("message_type", a.has("message_type") ? a.get("message_type") : "notification");
    Object subtype = a.get("subtype_id");
    if (!Python.isTrue(subtype)) {
      String name = a.has("subtype_xmlid") ? a.text("subtype_xmlid") : "mail.mt_note";
      subtype = env.database().externalIds().find(name);
    }
    values.put("subtype_id", subtype);
    values.put("author_id", a.has("author_id") ? a.get("author_id") : env.user().partner());
    values.put("record_name", env.database().displayName(model.name(), ids.get(0)));
    for (String name : List.of("subject", "email_from", "date", "parent_id")) {
      if (a.has(name)) {
        values.put(name, a.get(name));
      }
    }
    long message = new Creator(env, env.model("mail.message")).create(List.of(values)).get(0);
    return env.version() >= 17 ? List.of(message) : message;
  }

  /** From 17 on a plain text is escaped unless it says that it is HTML. */
  private static String body(Env env, Arguments a) {
    String body = a.get("body") == null ? "" : a.text("body");
    boolean escape = env.version() >= 17 && !Python.isTrue(a.get("body_is_html"));
    return escape ? body.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") : body;
  }
}
