package dev.odoodesk.it.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odoodesk.OdooDesk;
import dev.odoodesk.client.Domain;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.Protocol;
import dev.odoodesk.client.Record;
import dev.odoodesk.client.Reference;
import dev.odoodesk.helpdesk.OwnField;
import dev.odoodesk.helpdesk.TicketScope;
import dev.odoodesk.it.RealServer;
import dev.odoodesk.it.RealServer.Account;
import dev.odoodesk.policy.PolicyReader;
import dev.odoodesk.sla.SlaPolicy;
import dev.odoodesk.sync.SyncJob;
import dev.odoodesk.sync.SyncRun;
import dev.odoodesk.sync.WriteTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * One shipped policy on a fresh database of a real Odoo 19: the tickets are made, a sync runs as of
 * a fixed moment, and each test looks at what stands on one of them afterwards.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class ContractRun {
  private static final Set<WriteTarget> EVERYTHING =
      Set.of(WriteTarget.PRIORITY, WriteTarget.DEADLINES, WriteTarget.STATE, WriteTarget.ACTIONS);

  private final String policyFile;
  private final Instant asOf;
  private final RealServer server;
  private final OdooClient client;
  private final OdooDesk desk;
  private final Map<String, TicketStory> stories = new HashMap<>();
  final World world;

  ContractRun(String policyFile, String asOf) {
    this.policyFile = policyFile;
    this.asOf = Instant.parse(asOf);
    String database = "it_" + policyFile.replace(".yaml", "").replace('-', '_');
    server = RealServer.fresh(19, database, false);
    client = server.client(Account.CONNECTOR, Protocol.AUTO);
    desk = OdooDesk.over(client);
    world = new World(client);
  }

  /** Tells the tickets; stages and teams exist. */
  abstract void tickets();

  @BeforeAll
  void syncOnce() {
    for (String team : List.of("Support", "Sales", "Administration", "Legal")) {
      world.team(team);
    }
    world.stage("New", 1, false);
    world.stage("Waiting for vendor", 2, false);
    world.stage("Waiting for customer", 3, false);
    solved();
    world.stage("Cancelled", 9, true);
    desk.ownFields(TicketScope.Source.HELPDESK).create();
    client.model("helpdesk.ticket").forgetFields();
    tickets();
    settle();
    SyncRun run = sync(asOf);
    assertThat(run.leftOut()).isEmpty();
    assertThat(run.changesWritten()).isEqualTo(run.changesPlanned()).isPositive();
  }

  @AfterAll
  void close() {
    desk.close();
  }

  @Test
  void secondRun_writesNothing() {
    audited(() -> sync(asOf));
  }

  /** Runs the job and insists that it writes nothing. */
  final void audited(Runnable run) {
    server.sql("TRUNCATE odoo_desk_write_audit");
    run.run();
    assertThat(server.sql("SELECT res_id, field, old, new FROM odoo_desk_write_audit")).isEmpty();
  }

  final SyncRun sync() {
    return sync(asOf);
  }

  final SyncRun sync(Instant at) {
    return desk.sync(
        SyncJob.builder("contract", TicketScope.allTeams(), policy())
            .write(EVERYTHING)
            .asOf(at)
            .build());
  }

  private SlaPolicy policy() {
    try {
      return PolicyReader.read(Path.of("..", "examples", "policies", policyFile)).policy();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  final TicketStory ticket(String subject, String created) {
    TicketStory story = new TicketStory(client, world, subject, created);
    stories.put(subject, story);
    return story;
  }

  final long solved() {
    return world.stage("Solved", 8, true);
  }

  /** What a person does to a ticket, some seconds before the next run. */
  final void person(String subject, Map<String, ? extends @Nullable Object> values) {
    long id = story(subject).id();
    client.model("helpdesk.ticket").write(List.of(id), values);
    server.sql("UPDATE helpdesk_ticket SET write_date = write_date - interval '1 minute'");
  }

  /** Moves all dates to where the stories have them. */
  final void settle() {
    StringBuilder sql = new StringBuilder();
    stories.values().forEach(story -> story.sql().forEach(line -> sql.append(line).append(';')));
    server.sql(sql.toString());
  }

  final Written written(String subject) {
    Record now =
        client
            .model("helpdesk.ticket")
            .query()
            .where(Domain.where("id", "=", story(subject).id()))
            .fields(
                OwnField.SEVERITY.fieldName(),
                OwnField.SLA_STATE.fieldName(),
                OwnField.FIRST_RESPONSE_DEADLINE.fieldName(),
                OwnField.RESOLUTION_DEADLINE.fieldName(),
                OwnField.UPDATE_DEADLINE.fieldName(),
                "priority",
                "tag_ids",
                "team_id",
                "stage_id",
                "user_id")
            .list()
            .get(0);
    Set<String> tags = new TreeSet<>();
    client
        .model("helpdesk.tag")
        .read(now.ids("tag_ids"), "name")
        .forEach(tag -> tags.add(String.valueOf(tag.text("name"))));
    return new Written(
        now.text(OwnField.SEVERITY.fieldName()),
        now.text("priority"),
        now.text(OwnField.SLA_STATE.fieldName()),
        now.instant(OwnField.FIRST_RESPONSE_DEADLINE.fieldName()),
        now.instant(OwnField.RESOLUTION_DEADLINE.fieldName()),
        now.instant(OwnField.UPDATE_DEADLINE.fieldName()),
        tags,
        name(now.reference("team_id")),
        name(now.reference("stage_id")),
        name(now.reference("user_id")),
        notes(now.id()));
  }

  private List<String> notes(long ticket) {
    return client
        .model("mail.message")
        .query()
        .where(
            Domain.where("model", "=", "helpdesk.ticket")
                .and("res_id", "=", ticket)
                .and("message_id", "=like", "<odoodesk.%"))
        .fields("body")
        .list()
        .stream()
        .map(note -> String.valueOf(note.text("body")))
        .toList();
  }

  private TicketStory story(String subject) {
    TicketStory story = stories.get(subject);
    if (story == null) {
      throw new IllegalArgumentException("no ticket is called " + subject);
    }
    return story;
  }

  private static @Nullable String name(@Nullable Reference reference) {
    return reference == null ? null : reference.name();
  }

  static Instant at(String instant) {
    return Instant.parse(instant);
  }
}
