package dev.odoodesk.helpdesk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The fields of our own that carry results on a ticket; the one place where their names stand.
 *
 * <p>Odoo Enterprise computes its {@code sla_deadline} itself and lets nobody write {@code
 * helpdesk.sla.status}, and a task's {@code date_deadline} belongs to its team. So results go into
 * fields that nothing else writes. {@code odoo-desk setup} makes them, see {@link OwnFields}.
 */
public enum OwnField {
  FIRST_RESPONSE_DEADLINE(
      "x_odoodesk_first_response_deadline", Type.DATETIME, "First response deadline (SLA)"),
  RESOLUTION_DEADLINE("x_odoodesk_resolution_deadline", Type.DATETIME, "Resolution deadline (SLA)"),
  UPDATE_DEADLINE("x_odoodesk_update_deadline", Type.DATETIME, "Progress report deadline (SLA)"),
  /** The only one whose changes Odoo tracks: tracking doubles the cost of a write. */
  SLA_STATE("x_odoodesk_sla_state", Type.SELECTION, "SLA state"),
  SEVERITY("x_odoodesk_severity", Type.CHAR, "SLA severity level"),
  SLA_POLICY("x_odoodesk_sla_policy", Type.CHAR, "SLA policy");

  /** What a field holds. */
  public enum Type {
    DATETIME,
    SELECTION,
    CHAR
  }

  private static final List<State> STATES =
      List.of(
          new State("on_track", "On track"),
          new State("at_risk", "At risk"),
          new State("breached", "Breached"),
          new State("met", "Met"),
          new State("paused", "Paused"),
          new State("not_applicable", "Not applicable"));

  private final String fieldName;
  private final Type type;
  private final String label;

  OwnField(String fieldName, Type type, String label) {
    this.fieldName = fieldName;
    this.type = type;
    this.label = label;
  }

  /** One value of the state's selection. */
  public record State(String key, String label) {}

  /** Technical name in Odoo. */
  public String fieldName() {
    return fieldName;
  }

  public Type type() {
    return type;
  }

  /** Label that people see in Odoo, in English. */
  public String label() {
    return label;
  }

  /** Whether Odoo notes each change in the ticket's chatter. */
  public boolean tracked() {
    return this == SLA_STATE;
  }

  /** The selection's values in order; empty for other types. */
  public List<State> selection() {
    return type == Type.SELECTION ? STATES : List.of();
  }

  /** The own field of that technical name. */
  public static Optional<OwnField> named(String fieldName) {
    return Arrays.stream(values()).filter(f -> f.fieldName.equals(fieldName)).findFirst();
  }
}
