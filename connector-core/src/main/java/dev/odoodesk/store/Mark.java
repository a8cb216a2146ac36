package dev.odoodesk.store;

import java.time.Instant;
import java.util.Objects;

/**
 * Up to where a job is done: everything written before {@code serverTime} has been looked at.
 *
 * @param serverTime the server's clock when the reading began
 * @param asOf moment at which tickets were evaluated
 * @param digest digest of policy, calendars, mapping and scope; another one asks for a full scan
 */
public record Mark(Instant serverTime, Instant asOf, String digest) {
  public Mark {
    Objects.requireNonNull(serverTime, "serverTime");
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(digest, "digest");
  }
}
