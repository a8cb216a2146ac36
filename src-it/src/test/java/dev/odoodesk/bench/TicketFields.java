package dev.odoodesk.bench;

import java.util.List;

/** The twelve fields that every reading contender asks for. */
final class TicketFields {
  static final List<String> NAMES =
      List.of(
          "id",
          "name",
          "team_id",
          "stage_id",
          "user_id",
          "partner_id",
          "priority",
          "kanban_state",
          "tag_ids",
          "close_date",
          "create_date",
          "write_date");

  private TicketFields() {}
}
