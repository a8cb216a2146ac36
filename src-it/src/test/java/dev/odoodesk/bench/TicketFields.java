package dev.odoodesk.bench;

import java.util.List;
import java.util.stream.Stream;

/** The twelve fields that every reading contender asks for. */
final class TicketFields {
  static final List<String> TEXTS = List.of("name", "priority", "kanban_state");
  static final List<String> REFERENCES = List.of("team_id", "stage_id", "user_id", "partner_id");
  static final List<String> INSTANTS = List.of("create_date", "write_date", "close_date");
  static final List<String> NAMES =
      Stream.of(List.of("id", "tag_ids"), TEXTS, REFERENCES, INSTANTS)
          .flatMap(List::stream)
          .toList();

  private TicketFields() {}
}
