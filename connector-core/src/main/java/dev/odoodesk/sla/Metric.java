package dev.odoodesk.sla;

import java.util.Locale;

/** What a clock measures. */
public enum Metric {
  /** From creation to the first public reply of staff, or to closing without one. */
  FIRST_RESPONSE,
  /**
   * From the customer's first message that staff has not answered, after the first response, to the
   * next public reply of staff; begins anew with each such message.
   */
  NEXT_RESPONSE,
  /**
   * From one public reply of staff to the next, while the ticket is open; begins anew with each.
   * Without a condition of its own it begins with the first response and so never overrules that.
   */
  PERIODIC_UPDATE,
  /** From creation to the closing stage; a reopened ticket's clock runs on. */
  RESOLUTION,
  /** Time in the stages that the target's condition names, all visits added up. */
  TIME_IN_STAGE;

  /** The name in policy files: {@code first-response}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
