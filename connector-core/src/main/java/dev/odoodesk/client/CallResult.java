package dev.odoodesk.client;

import org.jspecify.annotations.Nullable;

/**
 * What a called method returned.
 *
 * <p>Methods that return Python's {@code None} give {@link NoResult}: the work is done and
 * committed, there is just nothing to tell, although XML-RPC reports that as a fault.
 */
public sealed interface CallResult {

  /** The value, or null where there is none. */
  @Nullable Object value();

  /**
   * A value: Boolean, Long, BigDecimal, String, List, Map (with String keys) or bytes.
   *
   * @param value as the server sent it; an empty one is mostly {@code false}
   */
  record Value(Object value) implements CallResult {}

  /** Done, without a result. */
  record NoResult() implements CallResult {
    @Override
    public @Nullable Object value() {
      return null;
    }
  }
}
