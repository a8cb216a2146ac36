package dev.odoodesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the sandbox does as a support desk of version 19. */
class OdooSandboxTest {
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-06-30T12:00:00Z"), ZoneOffset.UTC);

  private static OdooSandbox odoo;
  private static SandboxClient client;

  @BeforeAll
  static void start() {
    odoo = OdooSandbox.builder().tickets(300).seed(7).clock(NOW).start();
    client = new SandboxClient(odoo);
  }

  @AfterAll
  static void stop() {
    odoo.close();
  }

  @BeforeEach
  void countAnew() {
    odoo.resetCounts();
  }

  @Test
  void pagesByKey_giveEachTicketOnce() {
    Map<String, ?> hidden = Map.of("active_test", false);
    JsonNode first =
        client.searchRead(
            "helpdesk.ticket",
            List.of(List.of("id", ">", 0)),
            List.of("name"),
            Map.of("limit", 200, "order", "id asc", "context", hidden));
    JsonNode second =
        client.searchRead(
            "helpdesk.ticket",
            List.of(List.of("id", ">", 200)),
            List.of("name"),
            Map.of("limit", 200, "order", "id asc", "context", hidden));
    assertThat(first.size()).isEqualTo(200);
    assertThat(second.size()).isEqualTo(100);
    assertThat(second.get(99).get("id").asLong()).isEqualTo(300);
  }

  @Test
  void write_isCountedByField_andLeavesATrackedChange() {
    client.call(
        "helpdesk.ticket",
        "write",
        List.of(List.of(5), Map.of("stage_id", 3, "color", 4)),
        Map.of());
    assertThat(odoo.writes()).isEqualTo(2);
    assertThat(odoo.writesByField())
        .containsEntry("helpdesk.ticket", Map.of("color", 1L, "stage_id", 1L));
    assertThat(odoo.calls()).isEqualTo(Map.of("helpdesk.ticket.write", 1L));
    JsonNode messages =
        client.searchRead(
            "mail.message",
            List.of(List.of("model", "=", "helpdesk.ticket"), List.of("res_id", "in", List.of(5))),
            List.of("tracking_value_ids", "message_type"),
            Map.of("order", "id desc", "limit", 1));
    JsonNode values =
        client.call(
            "mail.tracking.value",
            "read",
            List.of(List.of(messages.get(0).get("tracking_value_ids").get(0).asLong())),
            Map.of("fields", List.of("new_value_integer", "new_value_char", "field_id")));
    assertThat(values.get(0).get("new_value_char").asString()).isEqualTo("Waiting for customer");
    assertThat(values.get(0).get("new_value_integer").asLong()).isEqualTo(3);
  }

  @Test
  void magicColumns_areDroppedSilently() {
    JsonNode before =
        client.searchRead(
            "helpdesk.ticket", List.of(List.of("id", "=", 9)), List.of("create_date"), Map.of());
    client.call(
        "helpdesk.ticket",
        "write",
        List.of(List.of(9), Map.of("create_date", "2000-01-01 00:00:00")),
        Map.of());
    JsonNode after =
        client.searchRead(
            "helpdesk.ticket", List.of(List.of("id", "=", 9)), List.of("create_date"), Map.of());
    assertThat(after).isEqualTo(before);
    assertThat(odoo.writes()).isZero();
  }

  @Test
  void ownFields_comeIntoBeing_areWritten_andGo() {
    long model =
        client
            .call(
                "ir.model",
                "search",
                List.of(List.of(List.of("model", "=", "helpdesk.ticket"))),
                Map.of())
            .get(0)
            .asLong();
    long field =
        client
            .call(
                "ir.model.fields",
                "create",
                List.of(
                    Map.of(
                        "name", "x_state",
                        "model_id", model,
                        "ttype", "selection",
                        "field_description", "State",
                        "selection_ids",
                            List.of(
                                List.of(0, 0, Map.of("value", "met", "name", "Met")),
                                List.of(0, 0, Map.of("value", "breached", "name", "Breached"))))),
                Map.of())
            .asLong();
    JsonNode described =
        client.call(
            "helpdesk.ticket",
            "fields_get",
            List.of(List.of("x_state")),
            Map.of("attributes", List.of("type", "selection")));
    assertThat(described.get("x_state").get("selection").toString())
        .isEqualTo("[[\"met\",\"Met\"],[\"breached\",\"Breached\"]]");
    client.call(
        "helpdesk.ticket", "write", List.of(List.of(1), Map.of("x_state", "met")), Map.of());
    assertThat(
            client
                .searchRead(
                    "helpdesk.ticket",
                    List.of(List.of("x_state", "=", "met")),
                    List.of("x_state"),
                    Map.of())
                .size())
        .isEqualTo(1);
    client.call("ir.model.fields", "unlink", List.of(List.of(field)), Map.of());
    assertThat(
            client
                .call("helpdesk.ticket", "fields_get", List.of(List.of("x_state")), Map.of())
                .isEmpty())
        .isTrue();
  }

  @Test
  void equalSeeds_makeEqualDesks_othersDiffer() {
    String mine = names(odoo);
    try (OdooSandbox twin = OdooSandbox.builder().tickets(300).seed(7).clock(NOW).start();
        OdooSandbox other = OdooSandbox.builder().tickets(300).seed(8).clock(NOW).start()) {
      assertThat(names(twin)).isEqualTo(mine);
      assertThat(names(other)).isNotEqualTo(mine);
    }
  }

  private static String names(OdooSandbox desk) {
    return new SandboxClient(desk)
        .searchRead(
            "helpdesk.ticket",
            List.of(List.of("id", ">", 100)),
            List.of("name", "write_date", "create_date", "stage_id"),
            Map.of("limit", 150, "order", "id"))
        .toString();
  }

  @Test
  void editAsPerson_changesAndIsCountedByNobody() {
    odoo.editAsPerson("helpdesk.ticket", 11, Map.of("priority", "3"));
    assertThat(odoo.writes()).isZero();
    assertThat(
            client
                .searchRead(
                    "helpdesk.ticket",
                    List.of(List.of("id", "=", 11)),
                    List.of("priority"),
                    Map.of())
                .get(0)
                .get("priority")
                .asString())
        .isEqualTo("3");
  }
}
