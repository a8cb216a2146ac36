package dev.odoodesk.sandbox.internal.world;

/**
 * The ids of made-up messages and tracked values: each says by itself which ticket it belongs to,
 * so nothing needs to be kept. They have gaps, as the ids of a used database have.
 */
final class MessageIds {
  static final int MESSAGES_PER_RECORD = 16;
  static final int VALUES_PER_MESSAGE = 4;

  private MessageIds() {}

  static long message(Kind kind, long record, int place) {
    return (record * 2 + kind.number()) * MESSAGES_PER_RECORD + place;
  }

  static Kind kind(long message) {
    return Kind.ofNumber(message / MESSAGES_PER_RECORD % 2);
  }

  static long record(long message) {
    return message / MESSAGES_PER_RECORD / 2;
  }

  static int place(long message) {
    return (int) (message % MESSAGES_PER_RECORD);
  }

  static long value(long message, int place) {
    return message * VALUES_PER_MESSAGE + place;
  }

  static long messageOf(long value) {
    return value / VALUES_PER_MESSAGE;
  }

  static int placeOf(long value) {
    return (int) (value % VALUES_PER_MESSAGE);
  }
}
