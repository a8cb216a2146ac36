package dev.odoodesk.sandbox.internal.world;

import java.util.List;

/** Teams, projects and stages, with the ids that they have: their places in these lists, from 1. */
final class Desk {
  static final List<String> TEAMS = List.of("Support", "Hosting", "Consulting");
  static final List<String> PROJECTS = List.of("Support desk", "Hosting desk", "Roll-outs");
  static final List<String> TAGS = List.of("billing", "hosting", "training", "bug", "access");
  static final List<String> TYPES = List.of("Question", "Issue");

  static final long NEW = 1;
  static final long IN_PROGRESS = 2;
  static final long WAITING_CUSTOMER = 3;
  static final long WAITING_VENDOR = 4;
  static final long SOLVED = 5;
  static final long CANCELLED = 6;

  static final List<String> STAGES =
      List.of(
          "New",
          "In Progress",
          "Waiting for customer",
          "Waiting for vendor",
          "Solved",
          "Cancelled");

  private Desk() {}

  static boolean isClosing(long stage) {
    return stage >= SOLVED;
  }
}
