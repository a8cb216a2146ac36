package dev.odoodesk.cli.doctor;

import dev.odoodesk.OdooDesk;
import dev.odoodesk.cli.Desks;
import dev.odoodesk.cli.ExitCode;
import dev.odoodesk.cli.config.ConfigurationException;
import dev.odoodesk.cli.config.ConnectionSettings;
import dev.odoodesk.cli.config.JobSettings;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.OdooException;
import dev.odoodesk.client.OdooVersion;
import dev.odoodesk.helpdesk.TicketScope;
import dev.odoodesk.policy.PolicyException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Looks at a connection from the outside in, and stops where going on would make no sense. */
public final class Examination {
  private static final Duration TOLERATED_SKEW = Duration.ofSeconds(30);
  private static final int OLDEST = 14;
  private static final int NEWEST = 20;

  private final Desks desks;
  private final ConnectionSettings connection;
  private final boolean writeTest;
  private final List<Finding> findings = new ArrayList<>();

  public Examination(Desks desks, ConnectionSettings connection, boolean writeTest) {
    this.desks = desks;
    this.connection = connection;
    this.writeTest = writeTest;
  }

  /** Looks at everything. */
  public List<Finding> findings() {
    findings.add(Finding.ok("configuration", desks.configuration().file() + " can be read"));
    policies();
    try (OdooDesk desk = desks.open(connection)) {
      if (server(desk.client())) {
        clock(desk.client());
        new KeyCheck(desk.client(), connection).findings().forEach(findings::add);
        for (TicketScope scope : scopes()) {
          new TicketsCheck(desk.client(), connection, scope, writeTest)
              .findings()
              .forEach(findings::add);
        }
      }
    } catch (ConfigurationException e) {
      findings.add(Finding.thrown("secret", e));
    }
    return List.copyOf(findings);
  }

  private void policies() {
    for (JobSettings job : desks.jobsOf(connection)) {
      try {
        Desks.policy(job.policy());
        findings.add(Finding.ok("policy", job.policy() + " can be read"));
      } catch (PolicyException e) {
        findings.add(Finding.thrown("policy", e));
      } catch (IOException e) {
        findings.add(
            Finding.problem(
                "policy",
                job.policy() + " cannot be read",
                "check the name under 'policy' of job " + job.name(),
                ExitCode.CONFIGURATION));
      }
    }
  }

  private boolean server(OdooClient client) {
    try {
      OdooVersion version = client.version();
      String text =
          "Odoo %s (%s) at %s".formatted(version.full(), version.edition(), connection.url());
      findings.add(
          version.major() >= OLDEST && version.major() <= NEWEST
              ? Finding.ok("server", text)
              : Finding.warning(
                  "server", text, "odoo-desk is made for Odoo 14 to 20; try with --dry-run first"));
      client.verifyUser();
      findings.add(
          Finding.ok("login", "user %s has id %d".formatted(connection.user(), client.uid())));
      findings.add(Finding.ok("protocol", client.protocol().toString()));
      return true;
    } catch (OdooException e) {
      findings.add(Finding.thrown("server", e));
      return false;
    }
  }

  private void clock(OdooClient client) {
    Duration skew = client.clockSkew();
    String text = "the server's clock is %d s off this machine's".formatted(skew.toSeconds());
    findings.add(
        skew.abs().compareTo(TOLERATED_SKEW) <= 0
            ? Finding.ok("clock", text)
            : Finding.warning(
                "clock", text, "deadlines follow the server's clock; set both by NTP"));
  }

  private Set<TicketScope> scopes() {
    Set<TicketScope> scopes = new LinkedHashSet<>();
    desks.jobsOf(connection).forEach(job -> scopes.add(desks.scope(job)));
    return scopes.isEmpty() ? Set.of(desks.everything(connection)) : scopes;
  }
}
