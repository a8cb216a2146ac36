package dev.odoodesk.helpdesk;

import java.util.Iterator;

/**
 * Pages of tickets by ascending id. For one thread; close it to stop the fetching.
 *
 * <p>{@code hasNext} and {@code next} throw {@link dev.odoodesk.client.OdooException} when a page
 * cannot be read.
 */
public interface TicketPages extends Iterator<TicketPage>, AutoCloseable {

  /** Stops fetching; harmless when repeated. */
  @Override
  void close();
}
