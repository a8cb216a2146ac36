package dev.odoodesk.client;

import java.util.Iterator;
import java.util.List;

/**
 * Pages of records in ascending order of ids. For one thread; close it to stop the fetching.
 *
 * <p>{@code hasNext} and {@code next} throw {@link OdooException} when the page cannot be read.
 */
public interface Pages extends Iterator<List<Record>>, AutoCloseable {

  /** Stops fetching; harmless when repeated. */
  @Override
  void close();
}
