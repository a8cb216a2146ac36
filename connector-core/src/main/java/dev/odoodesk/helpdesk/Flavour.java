package dev.odoodesk.helpdesk;

/**
 * Which of Odoo's ways to keep support tickets a database uses; told by the shape of its fields.
 */
public enum Flavour {
  /** {@code helpdesk.ticket} as Odoo Enterprise shapes it: teams are {@code helpdesk.team}. */
  ENTERPRISE,
  /**
   * {@code helpdesk.ticket} of the OCA's {@code helpdesk_mgmt}: teams are {@code
   * helpdesk.ticket.team}. Recognised, but not yet worked on.
   */
  OCA,
  /** {@code project.task}: tasks are the tickets and projects the teams. */
  PROJECT_TASK
}
