package dev.odoodesk.client;

import java.time.Duration;
import java.util.Map;

/**
 * What a client has sent and received so far; a snapshot.
 *
 * @param calls HTTP exchanges, repeated ones and logins included
 * @param retries how many of them were repetitions
 * @param bytesIn bytes of answers, after decompression
 * @param bytesOut bytes of request bodies
 * @param byMethod time and number of calls by {@code model.method}
 */
public record CallStatistics(
    long calls, long retries, long bytesIn, long bytesOut, Map<String, MethodTime> byMethod) {

  /** Copies the map. */
  public CallStatistics {
    byMethod = Map.copyOf(byMethod);
  }

  /**
   * What one method has cost.
   *
   * @param calls how often it was called
   * @param total time from sending to the end of reading, added up
   */
  public record MethodTime(long calls, Duration total) {}
}
