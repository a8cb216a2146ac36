package dev.odoodesk.sandbox.internal.world;

/** The two models whose records are made up. */
enum Kind {
  TICKET("helpdesk.ticket", 0),
  TASK("project.task", 1);

  private final String model;
  private final int number;

  Kind(String model, int number) {
    this.model = model;
    this.number = number;
  }

  static Kind ofNumber(long number) {
    return number == TICKET.number ? TICKET : TASK;
  }

  /** What tells the two apart in ids and seeds. */
  int number() {
    return number;
  }

  String model() {
    return model;
  }
}
