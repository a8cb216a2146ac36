package dev.odoodesk.cli.doctor;

import dev.odoodesk.cli.ExitCode;
import dev.odoodesk.cli.config.ConnectionSettings;
import dev.odoodesk.client.AccessDeniedException;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.OdooException;
import dev.odoodesk.client.OdooModel;
import dev.odoodesk.client.Record;
import dev.odoodesk.helpdesk.Desk;
import dev.odoodesk.helpdesk.HelpdeskException;
import dev.odoodesk.helpdesk.OwnField;
import dev.odoodesk.helpdesk.TicketColumns;
import dev.odoodesk.helpdesk.TicketReader;
import dev.odoodesk.helpdesk.TicketScope;
import dev.odoodesk.helpdesk.WriteRight;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks at how tickets are kept, and what the user may do with them. */
final class TicketsCheck {
  private static final String TRACKED_CHANGES = "mail.tracking.value";
  private static final String PRIORITY = "priority";

  private final OdooClient client;
  private final ConnectionSettings connection;
  private final TicketScope scope;
  private final boolean writeTest;
  private final List<Finding> findings = new ArrayList<>();

  TicketsCheck(
      OdooClient client, ConnectionSettings connection, TicketScope scope, boolean writeTest) {
    this.client = client;
    this.connection = connection;
    this.scope = scope;
    this.writeTest = writeTest;
  }

  List<Finding> findings() {
    try {
      Desk desk = Desk.open(client, scope.source());
      long count = new TicketReader(desk, TicketColumns.USUAL).count(scope);
      findings.add(
          Finding.ok(
              "tickets",
              "%s kept as %s in %s: %d"
                  .formatted(scope, desk.schema().flavour(), desk.schema().model(), count)));
      flavour(desk);
      fields(desk);
      history();
      writing(desk);
      if (writeTest) {
        writeBack(desk);
      }
    } catch (OdooException | HelpdeskException e) {
      findings.add(Finding.thrown("tickets", e));
    }
    return findings;
  }

  private void flavour(Desk desk) {
    String said = connection.flavour();
    String found = desk.schema().flavour().name().toLowerCase(Locale.ROOT).replace('_', '-');
    if (said != null && !said.equals("auto") && !said.equals(found)) {
      findings.add(
          Finding.warning(
              "flavour",
              "the connection is said to be %s, but its tickets look like %s"
                  .formatted(said, found),
              "say 'flavour: %s', or leave it out".formatted(found)));
    }
  }

  private void fields(Desk desk) {
    Set<OwnField> missing = EnumSet.allOf(OwnField.class);
    missing.removeAll(desk.schema().ownFields());
    if (missing.isEmpty()) {
      findings.add(Finding.ok("fields", "all own fields are on " + desk.schema().model()));
    } else {
      findings.add(
          Finding.problem(
              "fields",
              "%s lacks %s"
                  .formatted(
                      desk.schema().model(),
                      missing.stream().map(OwnField::fieldName).collect(Collectors.joining(", "))),
              "run 'odoo-desk setup' once as a user with settings rights",
              ExitCode.FAILED));
    }
  }

  private void history() {
    try {
      client.model(TRACKED_CHANGES).query().limit(1).list();
      findings.add(Finding.ok("history", "tracked changes can be read"));
    } catch (AccessDeniedException e) {
      findings.add(
          Finding.warning(
              "history",
              "user %s may not read tracked changes, so pauses in the past are unknown"
                  .formatted(client.connection().user()),
              "use a user with administration rights, or accept that clocks may be too strict"));
    }
  }

  private void writing(Desk desk) {
    OdooModel model = client.model(desk.schema().model());
    List<Long> one = model.query().first().map(Record::id).stream().toList();
    if (WriteRight.isHeld(client, model, one)) {
      findings.add(Finding.ok("rights", "user may write " + desk.schema().model()));
    } else {
      findings.add(
          Finding.problem(
              "rights",
              "user %s may not write %s"
                  .formatted(client.connection().user(), desk.schema().model()),
              "give the user the rights of a helpdesk or project user",
              ExitCode.FAILED));
    }
  }

  /** Writes a ticket's own priority back to it, which changes nothing. */
  private void writeBack(Desk desk) {
    OdooModel model = client.model(desk.schema().model());
    Optional<Record> first = model.query().fields(PRIORITY).first();
    if (first.isEmpty()) {
      findings.add(Finding.warning("write test", "there is no ticket to write to", ""));
      return;
    }
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put(PRIORITY, first.get().text(PRIORITY));
    model.write(List.of(first.get().id()), values);
    findings.add(
        Finding.ok("write test", "wrote ticket %d's own priority".formatted(first.get().id())));
  }
}
