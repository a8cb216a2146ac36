package dev.odoodesk.sync;

import java.time.Instant;
import java.util.List;

/** Is told of each write before and after it is made. Called by the thread that writes. */
interface WriteLog {
  /** Keeps nothing. */
  WriteLog NONE = new WriteLog() {};

  /** These tickets are about to be written; nothing is written before this returns. */
  default void intended(List<TicketChanges> batch) {}

  /**
   * A ticket was written and found to hold the planned values.
   *
   * @param writeDate its write date afterwards
   */
  default void written(TicketChanges ticket, Instant writeDate) {}

  /** A ticket was left alone. */
  default void leftOut(LeftOut left) {}

  /** Nothing more is to be told of the tickets intended last. */
  default void batchEnded() {}
}
