package dev.odoodesk.examples;

import dev.odoodesk.OdooDesk;
import dev.odoodesk.client.Credential;
import dev.odoodesk.client.OdooConnection;
import dev.odoodesk.helpdesk.TicketScope;
import dev.odoodesk.policy.PolicyReader;
import dev.odoodesk.sla.SlaPolicy;
import dev.odoodesk.sync.ApplyOutcome;
import dev.odoodesk.sync.PlannedRun;
import dev.odoodesk.sync.SyncJob;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/**
 * Plans, shows and applies what an SLA policy says about the tickets of one team.
 *
 * <p>Reads {@code ODOO_URL}, {@code ODOO_DATABASE}, {@code ODOO_USER}, {@code ODOO_API_KEY} and
 * {@code ODOO_TEAM} from the environment; the argument is the policy file.
 */
public final class NightlySync {
  private NightlySync() {}

  public static void main(String[] arguments) throws IOException {
    SlaPolicy policy = PolicyReader.read(Path.of(arguments[0])).policy();
    TicketScope scope = TicketScope.teams(variable("ODOO_TEAM"));
    SyncJob job = SyncJob.builder("nightly", scope, policy).build();
    try (OdooDesk desk = OdooDesk.connect(connection())) {
      PlannedRun planned = desk.plan(job);
      planned.plan().changes().forEach(System.out::println);
      ApplyOutcome outcome = desk.apply(planned.plan(), policy);
      System.out.println(outcome.changes() + " changes in " + outcome.tickets() + " tickets");
      outcome.leftOut().forEach(System.out::println);
    }
  }

  private static OdooConnection connection() {
    return OdooConnection.builder("acme")
        .url(URI.create(variable("ODOO_URL")))
        .database(variable("ODOO_DATABASE"))
        .user(variable("ODOO_USER"))
        .credential(Credential.apiKey(variable("ODOO_API_KEY")))
        .build();
  }

  private static String variable(String name) {
    String value = System.getenv(name);
    if (value == null) {
      throw new IllegalArgumentException("set " + name + " in the environment");
    }
    return value;
  }
}
