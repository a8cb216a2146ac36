package dev.odoodesk.cli.metrics;

/**
 * What is told to Prometheus, each by one name. The names follow its conventions: base units at the
 * end, moments as seconds since 1970.
 */
enum Figure {
  LAST_RUN_START("odoodesk.last.run.start.timestamp", "seconds", "When the last run began."),
  LAST_RUN_END("odoodesk.last.run.end.timestamp", "seconds", "When the last run ended."),
  LAST_SUCCESS(
      "odoodesk.last.success.timestamp",
      "seconds",
      "When a run last ended well, with or without records left out."),
  LAST_RUN_DURATION("odoodesk.last.run.duration", "seconds", "How long the last run took."),
  LAST_RUN_EXIT_CODE(
      "odoodesk.last.run.exit.code",
      "",
      "What the last run ended with: 0 done, 3 with records left out, else not done."),
  LAST_RUN_TICKETS_READ(
      "odoodesk.last.run.tickets.read", "", "Tickets that the last run looked at."),
  LAST_RUN_TICKETS_WRITTEN(
      "odoodesk.last.run.tickets.written", "", "Tickets that the last run wrote."),
  LAST_RUN_TICKETS_LEFT_OUT(
      "odoodesk.last.run.tickets.left.out", "", "Tickets that the last run left out."),
  LAST_RUN_CHANGES_WRITTEN(
      "odoodesk.last.run.changes.written", "", "Fields that the last run wrote."),
  LAST_RUN_CALLS("odoodesk.last.run.calls", "", "Calls of the last run, repeated ones included."),
  LAST_RUN_RETRIES("odoodesk.last.run.retries", "", "Calls that the last run had to repeat."),
  OPEN_TICKETS("odoodesk.open.tickets", "", "Unsolved tickets under the policy, by SLA state."),
  KEY_EXPIRY(
      "odoodesk.api.key.expiry.timestamp",
      "seconds",
      "When the first of the connection's API keys expires; absent where none does."),
  BUILD_INFO("odoodesk.build.info", "", "Always 1; the version is a label.");

  private final String meter;
  private final String unit;
  private final String help;

  Figure(String meter, String unit, String help) {
    this.meter = meter;
    this.unit = unit;
    this.help = help;
  }

  /** The name before Prometheus' spelling. */
  String meter() {
    return meter;
  }

  /** The base unit; empty for counts. */
  String unit() {
    return unit;
  }

  /** What it says. */
  String help() {
    return help;
  }
}
