package dev.odoodesk.sandbox.internal.world;

/** Makes up what happened to a ticket: the same for the same seed and id. Thread-safe. */
final class StoryTeller {
  private static final long PERIOD = 90L * 24 * 3600;
  private static final long STREAM = 7;

  private final Settings settings;
  private final Kind kind;
  private final long count;
  private final long present;

  StoryTeller(Settings settings, Kind kind, long present) {
    this.settings = settings;
    this.kind = kind;
    this.count = kind == Kind.TICKET ? settings.tickets() : settings.tasks();
    this.present = present;
  }

  long count() {
    return count;
  }

  int version() {
    return settings.version();
  }

  Kind kind() {
    return kind;
  }

  Dice dice(long stream, long id) {
    return new Dice(settings.seed(), stream * 2 + kind.number(), id);
  }

  /** The second in which a ticket was created: ascending with the id, over the whole period. */
  long created(long id) {
    long from = present - PERIOD + PERIOD / count * (id - 1) + PERIOD % count * (id - 1) / count;
    long room = Math.max(1, PERIOD / count);
    return Math.min(present - 60, from + dice(1, id).between(0, room));
  }

  /** The fraction of a second in which something was stored, in microseconds. */
  long micros(long id, long second) {
    return second >= present ? 0 : dice(2, id ^ (second << 20)).between(1, 1_000_000);
  }

  Story tell(long id) {
    Dice dice = dice(STREAM, id);
    boolean urgent = TicketText.isUrgent(dice(TicketRow.SUBJECT, id));
    Plot plot = new Plot(this, dice, created(id), present, urgent);
    plot.opens(TicketText.mail(dice), author(id));
    if (dice.percent(90)) {
      plot.isAssigned();
    }
    plot.isReclassified();
    if (dice.percent(99)) {
      plot.isAnswered();
    }
    if (dice.percent(35)) {
      plot.waits();
      if (dice.percent(20)) {
        plot.waits();
      }
    }
    boolean stillWaits = dice.percent(4) && plot.waitsForCustomer();
    if (!stillWaits && dice.percent(99)) {
      plot.isSolved();
      if (dice.percent(2)) {
        plot.isReopened();
      }
    }
    return plot.story();
  }

  /** The contact who wrote the ticket. */
  long author(long id) {
    Dice dice = dice(3, id);
    return Cast.contact(dice.below(Cast.COMPANIES), dice.below(Cast.CONTACTS));
  }
}
