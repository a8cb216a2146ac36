package dev.odoodesk.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.odoodesk.OdooDesk;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.OdooModel;
import dev.odoodesk.client.Protocol;
import dev.odoodesk.client.Record;
import dev.odoodesk.helpdesk.TicketScope;
import dev.odoodesk.it.RealServer.Account;
import dev.odoodesk.sync.ApplyOutcome;
import dev.odoodesk.sync.ChangePlan;
import dev.odoodesk.sync.LeftOut;
import dev.odoodesk.sync.LeftOut.Reason;
import dev.odoodesk.sync.SyncJob;
import dev.odoodesk.sync.SyncRun;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What people do to tickets while we work on them; on tickets that the test makes itself. */
class ConflictIT {
  static Stream<Arguments> ways() {
    return Stream.of(14, 19)
        .flatMap(
            version ->
                RealServer.protocolsOf(version).stream()
                    .map(protocol -> Arguments.of(version, protocol)));
  }

  @ParameterizedTest(name = "Odoo {0}, {1}")
  @MethodSource("ways")
  void whatAPersonChangedMeanwhile_isLeftAloneAndListed(int version, Protocol protocol)
      throws IOException {
    RealServer server = RealServer.shared(version, "it_conflict_" + version);
    try (OdooDesk desk = OdooDesk.connect(server.connection(Account.CONNECTOR, protocol).build());
        OdooClient person = server.client(Account.AGENT, Protocol.AUTO)) {
      desk.ownFields(TicketScope.Source.HELPDESK).create();
      List<Long> ids = createTickets(desk.client(), 7);
      server.sql(write("write_date = write_date - interval '1 minute'", ids));
      SyncJob job =
          SyncJob.builder("nightly", TicketScope.allTeams().withIds(ids), Policies.twoClocks())
              .build();

      ChangePlan plan = desk.plan(job).plan();
      assertThat(plan.records()).isEqualTo(7);
      OdooModel tickets = person.model("helpdesk.ticket");
      long reprioritised = ids.get(1);
      long renamed = ids.get(2);
      long deleted = ids.get(3);
      long editedInTheSameSecond = ids.get(4);
      tickets.write(List.of(reprioritised), Map.of("priority", "2"));
      tickets.write(List.of(renamed), Map.of("name", "Edited by a person"));
      tickets.delete(List.of(deleted));
      // The write date that Odoo shows has no fraction, so such an edit shows in the values only
      server.sql(write("priority = '1'", List.of(editedInTheSameSecond)));

      ApplyOutcome outcome = desk.apply(plan, job.policy());
      assertThat(outcome.leftOut())
          .extracting(left -> left.ticket().id(), LeftOut::reason)
          .containsExactlyInAnyOrder(
              tuple(reprioritised, Reason.CHANGED_MEANWHILE),
              tuple(renamed, Reason.CHANGED_MEANWHILE),
              tuple(deleted, Reason.GONE),
              tuple(editedInTheSameSecond, Reason.CHANGED_MEANWHILE));
      assertThat(outcome.tickets()).isEqualTo(3);
      assertThat(priorities(desk.client(), ids))
          .isEqualTo(
              Map.of(
                  ids.get(0),
                  "3",
                  reprioritised,
                  "2",
                  renamed,
                  "0",
                  editedInTheSameSecond,
                  "1",
                  ids.get(5),
                  "3",
                  ids.get(6),
                  "3"));
    }
  }

  @ParameterizedTest(name = "Odoo {0}, {1}")
  @MethodSource("ways")
  void writtenInTheSecondOfOurReading_waitsForTheNextRun(int version, Protocol protocol)
      throws IOException {
    RealServer server = RealServer.shared(version, "it_conflict_" + version);
    try (OdooDesk desk = OdooDesk.connect(server.connection(Account.CONNECTOR, protocol).build())) {
      desk.ownFields(TicketScope.Source.HELPDESK).create();
      List<Long> ids = createTickets(desk.client(), 3);
      server.sql(write("write_date = write_date - interval '1 minute'", ids));
      long busy = ids.get(1);
      // Ahead of the server's clock, so that however slow the test is, the reading comes "too soon"
      server.sql(write("write_date = now() AT TIME ZONE 'UTC' + interval '1 hour'", List.of(busy)));
      SyncJob job =
          SyncJob.builder("nightly", TicketScope.allTeams().withIds(ids), Policies.twoClocks())
              .build();

      SyncRun run = desk.sync(job);
      assertThat(run.ticketsWritten()).isEqualTo(2);
      assertThat(run.leftOut())
          .extracting(left -> left.ticket().id(), LeftOut::reason)
          .containsExactly(tuple(busy, Reason.JUST_WRITTEN));

      server.sql(write("write_date = write_date - interval '2 hours'", List.of(busy)));
      SyncRun next = desk.sync(job);
      assertThat(next.leftOut()).isEmpty();
      assertThat(priorities(desk.client(), ids).values()).containsOnly("3");
    }
  }

  private static Map<Long, String> priorities(OdooClient client, List<Long> ids) {
    Map<Long, String> found = new HashMap<>();
    for (Record ticket : client.model("helpdesk.ticket").read(ids, "priority")) {
      found.put(ticket.id(), String.valueOf(ticket.text("priority")));
    }
    return found;
  }

  private static List<Long> createTickets(OdooClient client, int count) {
    long team = client.model("helpdesk.team").create(List.of(Map.of("name", "Desk"))).get(0);
    return client
        .model("helpdesk.ticket")
        .create(
            IntStream.range(0, count)
                .mapToObj(
                    number -> {
                      Map<String, @Nullable Object> values = new LinkedHashMap<>();
                      values.put("name", "URGENTE: conflict " + number);
                      values.put("team_id", team);
                      return values;
                    })
                .toList());
  }

  private static String write(String assignment, List<Long> ids) {
    return "UPDATE helpdesk_ticket SET %s WHERE id IN (%s)"
        .formatted(assignment, String.join(", ", ids.stream().map(String::valueOf).toList()));
  }
}
