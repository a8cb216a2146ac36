package dev.odoodesk.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.OdooModel;
import dev.odoodesk.client.Protocol;
import dev.odoodesk.client.Record;
import dev.odoodesk.helpdesk.Desk;
import dev.odoodesk.helpdesk.Flavour;
import dev.odoodesk.helpdesk.HistoryReader;
import dev.odoodesk.helpdesk.TicketColumns;
import dev.odoodesk.helpdesk.TicketPages;
import dev.odoodesk.helpdesk.TicketRead;
import dev.odoodesk.helpdesk.TicketReader;
import dev.odoodesk.helpdesk.TicketScope;
import dev.odoodesk.it.RealServer.Account;
import dev.odoodesk.ticket.TicketEvent;
import dev.odoodesk.ticket.TicketEvent.Side;
import dev.odoodesk.ticket.TicketHistory;
import dev.odoodesk.ticket.TicketHistory.Unknown;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Odoo itself notes of a ticket's life, as the readers understand it. */
class TicketHistoryIT {
  static Stream<Arguments> ways() {
    return Stream.of(14, 19)
        .flatMap(
            version ->
                RealServer.protocolsOf(version).stream()
                    .map(protocol -> Arguments.of(version, protocol)));
  }

  @ParameterizedTest(name = "Odoo {0}, {1}")
  @MethodSource("ways")
  void ticketsLife_isReadAsItHappened(int version, Protocol protocol) {
    RealServer server = RealServer.fresh(version, "it_history_" + version, false);
    try (OdooClient client = server.client(Account.CONNECTOR, protocol);
        OdooClient agent = server.client(Account.AGENT, protocol)) {
      long customer =
          client.model("res.partner").create(List.of(Map.of("name", "A Customer"))).get(0);
      List<Long> stages =
          client
              .model("helpdesk.stage")
              .create(
                  List.of(
                      Map.of("name", "First", "sequence", 1),
                      version == 14
                          ? Map.of("name", "Last", "sequence", 2, "is_close", true)
                          : Map.of("name", "Last", "sequence", 2, "fold", true)));
      long team = client.model("helpdesk.team").create(List.of(Map.of("name", "Desk"))).get(0);
      OdooModel tickets = client.model("helpdesk.ticket");
      long id =
          tickets
              .create(
                  List.of(
                      Map.of(
                          "name",
                          "Help",
                          "team_id",
                          team,
                          "stage_id",
                          stages.get(0),
                          "partner_id",
                          customer)))
              .get(0);
      long me = partnerOf(client);
      post(tickets, id, "mail.mt_comment", "An answer", me);
      post(tickets, id, "mail.mt_note", "A note", me);
      post(tickets, id, "mail.mt_comment", "A question", customer);
      tickets.write(List.of(id), Map.of("priority", "2"));
      // Within the second of its creation, a move would look like none to who reads no tracked
      // changes
      server.sql(
          "UPDATE helpdesk_ticket SET create_date = create_date - interval '1 minute' WHERE id = "
              + id);
      tickets.write(List.of(id), Map.of("stage_id", stages.get(1)));

      TicketHistory whole = history(client, id);
      assertThat(whole.isComplete()).isTrue();
      assertThat(whole.ticket().customer()).isNotNull();
      assertThat(whole.ticket().stage())
          .satisfies(stage -> assertThat(stage.closed()).isTrue())
          .satisfies(stage -> assertThat(stage.name()).isEqualTo("Last"));
      assertThat(replies(whole)).containsExactly(Side.STAFF, Side.CUSTOMER);
      assertThat(whole.events())
          .filteredOn(TicketEvent.PriorityChange.class::isInstance)
          .singleElement()
          .satisfies(
              event -> {
                TicketEvent.PriorityChange change = (TicketEvent.PriorityChange) event;
                assertThat(change.from()).hasToString("0");
                assertThat(change.to()).hasToString("2");
              });
      assertThat(whole.events())
          .filteredOn(TicketEvent.StageChange.class::isInstance)
          .singleElement()
          .satisfies(
              event -> {
                TicketEvent.StageChange change = (TicketEvent.StageChange) event;
                assertThat(change.from()).isNotNull().matches(from -> !from.closed());
                assertThat(change.to().closed()).isTrue();
              });

      TicketHistory part = history(agent, id);
      assertThat(part.unknown()).containsExactly(Unknown.TRACKED_CHANGES);
      assertThat(replies(part)).containsExactly(Side.STAFF, Side.CUSTOMER);
      assertThat(part.events())
          .filteredOn(TicketEvent.StageChange.class::isInstance)
          .singleElement()
          .satisfies(event -> assertThat(((TicketEvent.StageChange) event).to().closed()).isTrue());
    }
  }

  @ParameterizedTest(name = "Odoo {0}, {1}")
  @MethodSource("ways")
  void tasksAreClosedAndOpenedAgain(int version, Protocol protocol) {
    RealServer server = RealServer.shared(version, "it_history_" + version);
    try (OdooClient client = server.client(Account.CONNECTOR, protocol)) {
      long project = client.model("project.project").create(List.of(Map.of("name", "Desk"))).get(0);
      OdooModel stageModel = client.model("project.task.type");
      List<Long> stages =
          stageModel.create(
              List.of(
                  Map.of("name", "Doing", "sequence", 1),
                  version == 14
                      ? Map.of("name", "Done", "sequence", 2, "is_closed", true)
                      : Map.of("name", "Done", "sequence", 2)));
      OdooModel tasks = client.model("project.task");
      long id =
          tasks
              .create(
                  List.of(Map.of("name", "Help", "project_id", project, "stage_id", stages.get(0))))
              .get(0);
      if (version == 14) {
        tasks.write(List.of(id), Map.of("stage_id", stages.get(1)));
        tasks.write(List.of(id), Map.of("stage_id", stages.get(0)));
      } else {
        tasks.write(List.of(id), Map.of("state", "1_done"));
        tasks.write(List.of(id), Map.of("state", "01_in_progress"));
        tasks.write(List.of(id), Map.of("stage_id", stages.get(1)));
      }

      Desk desk = Desk.open(client, TicketScope.Source.TASKS);
      assertThat(desk.schema().flavour()).isEqualTo(Flavour.PROJECT_TASK);
      TicketHistory history = history(desk, TicketScope.allProjects(), id);
      assertThat(history.events())
          .filteredOn(TicketEvent.StageChange.class::isInstance)
          .extracting(event -> ((TicketEvent.StageChange) event).to())
          .extracting(stage -> stage.name() + (stage.closed() ? " closed" : " open"))
          .containsExactlyElementsOf(
              version == 14
                  ? List.of("Done closed", "Doing open")
                  : List.of("Doing closed", "Doing open", "Done open"));
    }
  }

  private static void post(OdooModel tickets, long id, String subtype, String body, long author) {
    Map<String, @Nullable Object> message = new HashMap<>();
    message.put("body", body);
    message.put("message_type", "comment");
    message.put("subtype_xmlid", subtype);
    message.put("email_from", "somebody@example.com");
    message.put("author_id", author);
    tickets.call("message_post", List.of(id), message);
  }

  private static long partnerOf(OdooClient client) {
    Record user = client.model("res.users").read(List.of(client.uid()), "partner_id").get(0);
    return Objects.requireNonNull(user.reference("partner_id")).id();
  }

  private static List<Side> replies(TicketHistory history) {
    return history.events().stream()
        .filter(TicketEvent.Reply.class::isInstance)
        .map(event -> ((TicketEvent.Reply) event).side())
        .toList();
  }

  private static TicketHistory history(OdooClient client, long id) {
    Desk desk = Desk.open(client, TicketScope.Source.HELPDESK);
    assertThat(desk.schema().flavour()).isEqualTo(Flavour.ENTERPRISE);
    return history(desk, TicketScope.allTeams(), id);
  }

  private static TicketHistory history(Desk desk, TicketScope scope, long id) {
    try (TicketPages pages =
        new TicketReader(desk, TicketColumns.USUAL).pages(scope.withIds(List.of(id)))) {
      List<TicketRead> tickets = pages.next().tickets();
      return new HistoryReader(desk).read(tickets).get(0);
    }
  }
}
