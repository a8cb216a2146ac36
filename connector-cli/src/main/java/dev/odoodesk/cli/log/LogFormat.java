package dev.odoodesk.cli.log;

/** How the lines on standard error look. */
public enum LogFormat {
  /** Lines for people. */
  TEXT,
  /** One JSON object a line, for programs that collect logs. */
  JSON
}
