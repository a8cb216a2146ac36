package dev.odoodesk.policy.internal;

import org.jspecify.annotations.Nullable;

/** Something wrong at a place of a policy file; caught where the part in hand ends. */
final class Mistake extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Place place;
  private final @Nullable String cause;

  Mistake(Place place, String message) {
    this(place, message, null);
  }

  /**
   * A mistake that shows in many places.
   *
   * @param cause what is wrong; the first place stands for all with an equal cause
   */
  Mistake(Place place, String message, @Nullable String cause) {
    super(message, null, false, false);
    this.place = place;
    this.cause = cause;
  }

  @Nullable String cause() {
    return cause;
  }

  Place place() {
    return place;
  }
}
