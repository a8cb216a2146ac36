package dev.odoodesk.ticket;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a ticket.
 *
 * <p>Events are ordered by instant, then by the id of the message that recorded them: Odoo keeps
 * whole seconds, so several events often share an instant.
 */
public sealed interface TicketEvent {

  /**
   * Orders events by {@code (instant, message id)}; events of one message follow in a fixed order
   * of their kinds.
   */
  Comparator<TicketEvent> ORDER =
      Comparator.comparing(TicketEvent::at)
          .thenComparingLong(TicketEvent::messageId)
          .thenComparing(event -> event.getClass().getSimpleName())
          .thenComparing(TicketEvent::toString);

  /** When it happened, in UTC. */
  Instant at();

  /** Database id of the message that recorded it; 0 for what has none. */
  long messageId();

  /** On which side of the desk somebody stands. */
  enum Side {
    /** The customer, a colleague of theirs, or anyone without an internal user. */
    CUSTOMER,
    /** Somebody with an internal user. */
    STAFF
  }

  /**
   * A message to or from the customer; notes and automatic messages are none.
   *
   * @param side who wrote it
   * @param author the writer, if known
   */
  record Reply(Instant at, long messageId, Side side, @Nullable Person author)
      implements TicketEvent {
    public Reply {
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(side, "side");
    }
  }

  /**
   * The ticket moved to another stage.
   *
   * @param from where it was, if known
   * @param to where it went
   * @param by who moved it, if known
   */
  record StageChange(
      Instant at, long messageId, @Nullable Stage from, Stage to, @Nullable Person by)
      implements TicketEvent {
    public StageChange {
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(to, "to");
    }
  }

  /**
   * The priority changed.
   *
   * @param from the priority before, if known
   * @param to the priority after
   * @param by who changed it, if known
   */
  record PriorityChange(
      Instant at, long messageId, @Nullable Priority from, Priority to, @Nullable Person by)
      implements TicketEvent {
    public PriorityChange {
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(to, "to");
    }
  }

  /**
   * The ticket was given to somebody, or taken from them.
   *
   * @param from assignee before, null for nobody
   * @param to assignee after, null for nobody
   */
  record AssigneeChange(
      Instant at, long messageId, @Nullable Person from, @Nullable Person to, @Nullable Person by)
      implements TicketEvent {
    public AssigneeChange {
      Objects.requireNonNull(at, "at");
    }
  }

  /**
   * Another tracked field changed.
   *
   * @param field technical name of the field
   * @param from value before as text, null for empty
   * @param to value after as text, null for empty
   */
  record FieldChange(
      Instant at,
      long messageId,
      String field,
      @Nullable String from,
      @Nullable String to,
      @Nullable Person by)
      implements TicketEvent {
    public FieldChange {
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(field, "field");
    }
  }
}
