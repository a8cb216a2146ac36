package dev.odoodesk.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.odoodesk.client.CallResult;
import dev.odoodesk.client.Domain;
import dev.odoodesk.client.FieldType;
import dev.odoodesk.client.LoadResult;
import dev.odoodesk.client.OdooModel;
import dev.odoodesk.client.Pages;
import dev.odoodesk.client.Record;
import dev.odoodesk.client.Reference;
import dev.odoodesk.client.WriteOutcome;
import dev.odoodesk.client.WriteOutcome.Means;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the client promises, whatever the server and the protocol. */
abstract class OdooContract extends OdooErrorsContract {
  OdooContract(Way way) {
    super(way);
  }

  @Test
  void fieldsAreDescribed() {
    assertThat(tickets.fields().has("name", FieldType.CHAR)).isTrue();
    assertThat(tickets.fields().has("tag_ids", FieldType.MANY2MANY)).isTrue();
    assertThat(tickets.fields().find("stage_id"))
        .hasValueSatisfying(
            stage -> {
              assertThat(stage.type()).isEqualTo(FieldType.MANY2ONE);
              assertThat(stage.relation()).isEqualTo("helpdesk.stage");
            });
    assertThat(tickets.fields().find("priority"))
        .hasValueSatisfying(
            priority ->
                assertThat(priority.selection())
                    .extracting(option -> option.key())
                    .containsExactly("0", "1", "2", "3"));
  }

  @Test
  void textsSurviveTheWay() {
    String name = "é ü 漢字 😀 <b>&amp;</b> \"quoted\" 'single' \\ ]]> שלום";
    List<Long> ids = create(List.of(Map.of("name", name)));
    assertThat(tickets.read(ids, "name").get(0).text("name")).isEqualTo(name);
  }

  @Test
  void noValue_isNullByType_andFalseStaysFalse() {
    List<Long> ids = create(1);
    tickets.write(ids, Map.of("active", false));
    Record ticket =
        tickets
            .read(ids, "active", "partner_name", "user_id", "close_date", "tag_ids", "color")
            .get(0);
    assertThat(ticket.flag("active")).isFalse();
    assertThat(ticket.text("partner_name")).isNull();
    assertThat(ticket.instant("close_date")).isNull();
    assertThat(ticket.ids("tag_ids")).isEmpty();
    assertThat(ticket.integer("color")).isZero();
    assertThat(ticket.values())
        .containsEntry("active", false)
        .containsEntry("partner_name", null)
        .containsEntry("color", 0L);
  }

  @Test
  void writtenValues_areReadBackTyped_andNullEmptiesAField() {
    List<Long> ids = create(1);
    Instant at = Instant.parse("2026-03-29T01:30:00Z");
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("partner_name", "Ann");
    values.put("close_date", at);
    values.put("user_id", new Reference("res.users", odoo.uid(), null));
    values.put("priority", "2");
    tickets.write(ids, values);
    Record ticket = tickets.read(ids, "partner_name", "close_date", "user_id", "priority").get(0);
    assertThat(ticket.text("partner_name")).isEqualTo("Ann");
    assertThat(ticket.instant("close_date")).isEqualTo(at);
    assertThat(ticket.text("priority")).isEqualTo("2");
    assertThat(ticket.reference("user_id"))
        .satisfies(
            user -> {
              assertThat(user.model()).isEqualTo("res.users");
              assertThat(user.id()).isEqualTo(odoo.uid());
              assertThat(user.name()).isNotBlank();
            });
    values.replaceAll((field, value) -> null);
    values.remove("priority");
    tickets.write(ids, values);
    Record emptied = tickets.read(ids, "partner_name", "close_date", "user_id").get(0);
    assertThat(emptied.values().values()).containsOnlyNulls();
  }

  @Test
  void dates() {
    OdooModel leaves = odoo.model("project.task");
    boolean dateOnly = leaves.fields().has("date_deadline", FieldType.DATE);
    assertThat(dateOnly).isEqualTo(way.version() < 17);
    Long id = leaves.query().limit(1).first().orElseThrow().id();
    Object before = leaves.read(List.of(id), "date_deadline").get(0).raw("date_deadline");
    Object deadline = dateOnly ? LocalDate.of(2028, 2, 29) : Instant.parse("2028-02-29T22:15:00Z");
    leaves.write(List.of(id), Map.of("date_deadline", deadline));
    Record task = leaves.read(List.of(id), "date_deadline").get(0);
    assertThat(dateOnly ? task.date("date_deadline") : task.instant("date_deadline"))
        .isEqualTo(deadline);
    Map<String, Object> restored = new LinkedHashMap<>();
    restored.put("date_deadline", before);
    leaves.write(List.of(id), restored);
  }

  @Test
  void fractionsOfASecond_areRefusedBeforeAnythingIsSent() {
    List<Long> ids = create(1);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> tickets.write(ids, Map.of("close_date", Instant.parse("2026-01-01T00:00:00.5Z"))))
        .withMessageContaining("whole seconds");
  }

  @Test
  void references_haveNamesUnlessNotWanted() {
    List<Long> ids = create(1);
    tickets.write(ids, Map.of("user_id", odoo.uid()));
    Domain mine = Domain.where("id", "in", ids);
    Record named = tickets.query().where(mine).fields("user_id").first().orElseThrow();
    Record bare =
        tickets.query().where(mine).fields("user_id").withoutNames().first().orElseThrow();
    assertThat(named.reference("user_id")).satisfies(user -> assertThat(user.name()).isNotBlank());
    assertThat(bare.reference("user_id"))
        .satisfies(user -> assertThat(user.id()).isEqualTo(odoo.uid()));
  }

  @Test
  void pagesFollowEachOtherById() {
    List<Long> ids = create(7);
    Domain mine = Domain.where("id", "in", ids);
    List<List<Long>> pages = new ArrayList<>();
    try (Pages reading = tickets.query().where(mine).fields("name").pageSize(3).pages()) {
      reading.forEachRemaining(page -> pages.add(page.stream().map(Record::id).toList()));
    }
    List<Long> sorted = ids.stream().sorted().toList();
    assertThat(pages)
        .containsExactly(sorted.subList(0, 3), sorted.subList(3, 6), sorted.subList(6, 7));
  }

  @Test
  void recordsThatChangeDuringTheReading_areReadOnce() {
    List<Long> ids = create(6);
    Domain open = Domain.where("id", "in", ids).and("priority", "=", "0");
    List<Long> seen = new ArrayList<>();
    try (Stream<Record> reading = tickets.query().where(open).pageSize(2).stream()) {
      reading.forEach(
          ticket -> {
            seen.add(ticket.id());
            tickets.write(List.of(ticket.id()), Map.of("name", "changed " + ticket.id()));
          });
    }
    assertThat(seen).containsExactlyElementsOf(ids.stream().sorted().toList());
  }

  @Test
  void queriesAreNarrowed() {
    List<Long> ids = create(5).stream().sorted().toList();
    Domain mine = Domain.where("id", "in", ids);
    tickets.write(ids.subList(0, 1), Map.of("active", false));
    assertThat(tickets.count(mine)).isEqualTo(4);
    assertThat(tickets.query().where(mine).includeArchived().count()).isEqualTo(5);
    assertThat(tickets.query().where(mine).limit(2).list())
        .extracting(Record::id)
        .containsExactlyElementsOf(ids.subList(1, 3));
    assertThat(tickets.query().where(mine).after(ids.get(2)).list())
        .extracting(Record::id)
        .containsExactlyElementsOf(ids.subList(3, 5));
    Domain either =
        Domain.any(
            Domain.where("id", "=", ids.get(1)), Domain.where("id", "=", ids.get(2)).and(mine));
    assertThat(tickets.query().where(mine).where(either).list()).hasSize(2);
    assertThat(tickets.query().where(mine).where(Domain.not(either)).list()).hasSize(2);
    assertThat(tickets.query().where(mine).where(Domain.any()).list()).isEmpty();
  }

  @Test
  void recordsAreReadInTheOrderAskedFor() {
    List<Long> ids = create(3);
    List<Long> backwards = List.of(ids.get(2), ids.get(0), ids.get(1));
    assertThat(tickets.read(backwards, "name"))
        .extracting(Record::id)
        .containsExactlyElementsOf(backwards);
  }

  @Test
  void equalValues_takeOneCall() {
    List<Long> ids = create(3);
    Map<Long, Map<String, Object>> values = new LinkedHashMap<>();
    ids.forEach(id -> values.put(id, Map.of("priority", "3")));
    WriteOutcome outcome = tickets.writeEach(values);
    assertThat(outcome).isEqualTo(new WriteOutcome(3, 1, Map.of(Means.WRITE, 3)));
    assertThat(tickets.read(ids, "priority"))
        .extracting(ticket -> ticket.text("priority"))
        .containsOnly("3");
  }

  @Test
  void differentValues_takeOneCall_andDatetimesStayUtc() {
    List<Long> ids = create(4);
    Instant base = Instant.parse("2026-10-25T00:30:00Z");
    Map<Long, Map<String, Object>> values = new LinkedHashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      Map<String, Object> own = new LinkedHashMap<>();
      own.put("close_date", base.plusSeconds(3600L * i));
      own.put("partner_name", i == 0 ? null : "Customer " + i);
      own.put("user_id", i == 1 ? null : odoo.uid());
      own.put("active", i != 3);
      values.put(ids.get(i), own);
    }
    tickets.write(ids, Map.of("partner_name", "before"));
    WriteOutcome outcome = tickets.writeEach(values);
    Means means = way.version() >= 18 ? Means.WEB_SAVE_MULTI : Means.LOAD;
    assertThat(outcome).isEqualTo(new WriteOutcome(4, 1, Map.of(means, 4)));
    List<Record> read = tickets.read(ids, "close_date", "partner_name", "user_id", "active");
    for (int i = 0; i < ids.size(); i++) {
      Record ticket = read.get(i);
      assertThat(ticket.instant("close_date")).isEqualTo(base.plusSeconds(3600L * i));
      assertThat(ticket.text("partner_name")).isEqualTo(i == 0 ? null : "Customer " + i);
      assertThat(ticket.reference("user_id") == null).isEqualTo(i == 1);
      assertThat(ticket.flag("active")).isEqualTo(i != 3);
    }
  }

  @Test
  void load_createsOnceByExternalId() {
    String id = "__odoodesk__.contract_" + UUID.randomUUID().toString().replace("-", "");
    List<String> columns = List.of("id", "name", "close_date");
    List<List<Object>> rows = List.of(List.of(id, "loaded", Instant.parse("2026-07-01T10:00:00Z")));
    LoadResult first = tickets.load(columns, rows);
    created.addAll(first.ids());
    LoadResult second = tickets.load(columns, rows);
    assertThat(first.accepted()).isTrue();
    assertThat(second.ids()).isEqualTo(first.ids());
    assertThat(tickets.read(first.ids(), "close_date").get(0).instant("close_date"))
        .isEqualTo("2026-07-01T10:00:00Z");
  }

  @Test
  void load_rejectsAllForOneBadRow_andNamesIt() {
    List<Long> ids = create(2);
    LoadResult result =
        tickets.load(
            List.of(".id", "name", "priority"),
            List.of(List.of(ids.get(0), "good", "1"), List.of(ids.get(1), "bad", "no such value")));
    assertThat(result.accepted()).isFalse();
    assertThat(result.messages())
        .anySatisfy(
            message -> {
              assertThat(message.type()).isEqualTo("error");
              assertThat(message.firstRow()).isEqualTo(1);
              assertThat(message.field()).isEqualTo("priority");
            });
    assertThat(tickets.read(ids, "name"))
        .extracting(ticket -> ticket.text("name"))
        .doesNotContain("good");
  }

  @Test
  void methodWithoutResult_isDone() {
    List<Long> ids = create(1);
    CallResult result = tickets.call("action_archive", ids, Map.of());
    assertThat(result).isInstanceOf(CallResult.NoResult.class);
    assertThat(tickets.read(ids, "active").get(0).flag("active")).isFalse();
  }

  @Test
  void messages_areReadCompletely() {
    List<Long> ids = create(1);
    LongStream.range(0, 3)
        .forEach(i -> tickets.call("message_post", ids, Map.of("body", "reply " + i)));
    Domain ofTicket = Domain.where("model", "=", "helpdesk.ticket").and("res_id", "=", ids.get(0));
    assertThat(odoo.model("mail.message").query().where(ofTicket).fields("body").pageSize(2).list())
        .extracting(message -> message.text("body"))
        .anySatisfy(body -> assertThat(body).contains("reply 0"))
        .anySatisfy(body -> assertThat(body).contains("reply 2"));
  }
}
