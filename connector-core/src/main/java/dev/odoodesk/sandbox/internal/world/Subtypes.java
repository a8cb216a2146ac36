package dev.odoodesk.sandbox.internal.world;

/** The ids of the subtypes of messages: the order in which they are made. */
final class Subtypes {
  static final long COMMENT = 1;
  static final long NOTE = 2;
  static final long ACTIVITIES = 3;
  static final long TICKET_NEW = 4;
  static final long TASK_NEW = 5;
  static final long STAGE = 6;

  long of(Kind kind, Event event) {
    return switch (event.kind()) {
      case MAIL, COMMENT -> COMMENT;
      case CREATED -> kind == Kind.TICKET ? TICKET_NEW : TASK_NEW;
      default -> NOTE;
    };
  }
}
