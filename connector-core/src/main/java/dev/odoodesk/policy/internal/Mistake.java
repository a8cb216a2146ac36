package dev.odoodesk.policy.internal;

/** Something wrong at a place of a policy file; caught where the part in hand ends. */
final class Mistake extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Place place;

  Mistake(Place place, String message) {
    super(message, null, false, false);
    this.place = place;
  }

  Place place() {
    return place;
  }
}
