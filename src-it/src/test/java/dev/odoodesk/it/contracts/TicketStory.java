package dev.odoodesk.it.contracts;

import dev.odoodesk.client.Command;
import dev.odoodesk.client.Domain;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.OdooModel;
import dev.odoodesk.client.Record;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A ticket whose life is told to a real Odoo: what happens, happens through its API, so that Odoo
 * itself notes it; then the dates are moved to where the story has them.
 */
final class TicketStory {
  private final OdooClient client;
  private final World world;
  private final OdooModel tickets;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final List<String> sql = new ArrayList<>();
  private final String created;
  private long id;
  private long lastMessage;

  TicketStory(OdooClient client, World world, String subject, String created) {
    this.client = client;
    this.world = world;
    this.created = created;
    tickets = client.model("helpdesk.ticket");
    values.put("name", subject);
    values.put("team_id", world.team("Support"));
    values.put("priority", "0");
    values.put("user_id", null);
  }

  TicketStory customer(String company, String email) {
    values.put("partner_id", world.customer(company, email));
    return this;
  }

  TicketStory customer(String company) {
    values.put("partner_id", world.customer(company, null));
    return this;
  }

  TicketStory priority(String key) {
    values.put("priority", key);
    return this;
  }

  TicketStory tags(String... names) {
    List<Long> ids = new ArrayList<>();
    for (String name : names) {
      ids.add(world.tag(name));
    }
    values.put("tag_ids", List.of(Command.replace(ids)));
    return this;
  }

  TicketStory team(String name) {
    values.put("team_id", world.team(name));
    return this;
  }

  TicketStory field(String name, String value) {
    values.put(name, value);
    return this;
  }

  TicketStory staffReplies(String at) {
    make();
    tickets.call(
        "message_post",
        List.of(id),
        Map.of(
            "body", "We are looking into it.",
            "message_type", "comment",
            "subtype_xmlid", "mail.mt_comment"));
    return dated(at);
  }

  TicketStory moves(String at, long stage) {
    make();
    tickets.write(List.of(id), Map.of("stage_id", stage));
    sql.add(
        "UPDATE helpdesk_ticket SET date_last_stage_update = '%s', close_date = CASE WHEN close_date IS NULL THEN NULL ELSE timestamp '%s' END WHERE id = %d"
            .formatted(utc(at), utc(at), id));
    return dated(at);
  }

  TicketStory prioritised(String at, String key) {
    make();
    tickets.write(List.of(id), Map.of("priority", key));
    return dated(at);
  }

  /** The ticket's id; its dates are as told once {@link #sql()} has run. */
  long id() {
    make();
    return id;
  }

  List<String> sql() {
    make();
    return sql;
  }

  private void make() {
    if (id == 0) {
      id = tickets.create(List.of(values)).get(0);
      dated(created);
      sql.add(
          "UPDATE helpdesk_ticket SET create_date = '%s', write_date = '%s' WHERE id = %d"
              .formatted(utc(created), utc(created), id));
    }
  }

  private TicketStory dated(String at) {
    for (Record message :
        client
            .model("mail.message")
            .query()
            .where(Domain.where("model", "=", "helpdesk.ticket").and("res_id", "=", id))
            .after(lastMessage)
            .list()) {
      lastMessage = message.id();
      sql.add("UPDATE mail_message SET date = '%s' WHERE id = %d".formatted(utc(at), lastMessage));
    }
    return this;
  }

  private static String utc(String at) {
    return Instant.parse(at).toString().replace("T", " ").replace("Z", "");
  }
}
