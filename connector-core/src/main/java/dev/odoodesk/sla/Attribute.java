package dev.odoodesk.sla;

import java.util.Locale;

/** A fact about a ticket that is a name, or several; compared without regard to case. */
public enum Attribute {
  /** Name of the team or project. */
  TEAM,
  /** Name of the type or category. */
  KIND,
  /** Names of the tags, as they are now. */
  TAG,
  /** Name of the stage. */
  STAGE,
  /** Name of the commercial partner, and of the contact. */
  CUSTOMER,
  /** Address of the contact, its {@code @domain}, and the contact's name. */
  REQUESTER,
  /** Names of those who work on it. */
  ASSIGNEE,
  /** Key of the priority, such as {@code 3}. */
  PRIORITY,
  /** Service tier of the customer's agreement. */
  TIER,
  /** Kind of contract of the customer's agreement. */
  CONTRACT,
  /** The phases that the customer is in. */
  PHASE,
  /** Name of the ticket's level. */
  LEVEL,
  /** Name of the severity rule that decided. */
  RULE;

  /** The name in policy files. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
