package dev.odoodesk.sla;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/**
 * How a target, or a ticket as a whole, stands at a moment. The constants are declared from worst
 * to best, and that order decides what is {@linkplain #worst worst}: a running clock needs more
 * attention than a paused one.
 */
public enum SlaState {
  /** The deadline passed before the clock stopped. Final only as long as facts and policy stand. */
  BREACHED,
  /** Running, and the at-risk threshold has been reached. */
  AT_RISK,
  /** Running, before the at-risk threshold. */
  ON_TRACK,
  /** Not counting at this moment, and not breached; there is no deadline now. */
  PAUSED,
  /** Stopped in time. */
  MET,
  /** No clock: out of the policy, excluded, not started, or not knowable. */
  NOT_APPLICABLE;

  /** The worst of several states; {@link #NOT_APPLICABLE} of none. */
  public static SlaState worst(Collection<SlaState> states) {
    return states.stream().min(Comparator.naturalOrder()).orElse(NOT_APPLICABLE);
  }

  /** The name in policy files: {@code on-track}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
