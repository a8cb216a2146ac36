package dev.odoodesk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.Protocol;
import dev.odoodesk.helpdesk.TicketScope;
import dev.odoodesk.policy.PolicyReader;
import dev.odoodesk.sandbox.OdooSandbox;
import dev.odoodesk.sla.SlaPolicy;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SimulationTest {
  private static final SlaPolicy ON_TEAM_HOURS =
      PolicyReader.read(
              "p.yaml",
              """
              policy: team hours
              levels: [{ level: 1 }, { level: 2 }]
              calendars:
                office: { hours: { mon-fri: 09:00-18:00 } }
                business: { odoo: team, otherwise: office }
              targets: [{ target: resolution, clock: business, within: 8 h }]
              """)
          .policy();

  /** One calendar that cannot be reckoned on does not end the replay of all other teams. */
  @Test
  void ticketsOfATeamWithABadCalendar_areLeftOutAndListed() {
    try (SandboxDesk odoo = new SandboxDesk(19, 40);
        OdooClient client = odoo.client(OdooSandbox.USER, Protocol.AUTO)) {
      long bad =
          client
              .model("resource.calendar")
              .create(List.of(Map.of("name", "Odd", "tz", "Mars/Olympus")))
              .get(0);
      long team = client.model("helpdesk.team").query().fields("name").limit(1).list().get(0).id();
      client.model("helpdesk.team").write(List.of(team), Map.of("resource_calendar_id", bad));
      long oddTickets =
          client.model("helpdesk.ticket").query().fields("team_id").list().stream()
              .filter(ticket -> Objects.requireNonNull(ticket.reference("team_id")).id() == team)
              .count();

      Simulation.Result result =
          new Simulation(client, ON_TEAM_HOURS, Optional.of(ON_TEAM_HOURS))
              .run(TicketScope.allTeams(), SandboxDesk.START, SyncObserver.NONE, changed -> {});

      assertThat(oddTickets).isPositive();
      assertThat(result.leftOut())
          .hasSize((int) oddTickets)
          .allMatch(left -> left.reason() == LeftOut.Reason.NOT_EVALUATED)
          .allMatch(left -> left.detail().contains("Mars/Olympus"));
      assertThat(result.policy().total().met() + result.policy().total().breached()).isPositive();
      assertThat(result.against().orElseThrow().total()).isEqualTo(result.policy().total());
    }
  }
}
