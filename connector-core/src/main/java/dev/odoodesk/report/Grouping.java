package dev.odoodesk.report;

import dev.odoodesk.store.TicketOutcome;
import org.jspecify.annotations.Nullable;

/** By what tickets are put together. */
public enum Grouping {
  /** The level that the policy gives. */
  LEVEL {
    @Override
    public @Nullable String of(TicketOutcome ticket) {
      return ticket.level();
    }
  },
  /** The customer's company by name; several of one name count together. */
  CUSTOMER {
    @Override
    public @Nullable String of(TicketOutcome ticket) {
      return ticket.customer();
    }
  },
  /** The team or project by name. */
  TEAM {
    @Override
    public @Nullable String of(TicketOutcome ticket) {
      return ticket.team();
    }
  };

  /** The name of a ticket's group; null for one that has none. */
  public abstract @Nullable String of(TicketOutcome ticket);
}
