package dev.odoodesk.helpdesk;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Which of a scope's tickets are read in one go. */
public sealed interface TicketPass {
  /** All of them. */
  TicketPass ALL = new Ids(0, Long.MAX_VALUE);

  /**
   * Those of a stretch of ids.
   *
   * @param after only tickets with a higher id; 0 for all
   * @param upTo only tickets with this id or a lower one
   */
  record Ids(long after, long upTo) implements TicketPass {}

  /**
   * Those that were touched lately: written to, or with a message that was written or edited, or
   * with another customer's name, tag or type behind them.
   *
   * @param since at or after this; Odoo's own clock, whole seconds
   * @param except writes that are known already
   */
  record Touched(Instant since, List<KnownWrites> except) implements TicketPass {
    public Touched {
      Objects.requireNonNull(since, "since");
      except = List.copyOf(except);
    }
  }

  /**
   * Some, by id; archived ones are left out.
   *
   * @param ids which
   */
  record Chosen(List<Long> ids) implements TicketPass {
    public Chosen {
      ids = List.copyOf(ids);
    }
  }

  /**
   * A stretch of time in which every write of one user is known.
   *
   * @param user database id of the user
   * @param from begin of the stretch
   * @param before its end, which is not in it
   */
  record KnownWrites(long user, Instant from, Instant before) {
    public KnownWrites {
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(before, "before");
    }
  }
}
