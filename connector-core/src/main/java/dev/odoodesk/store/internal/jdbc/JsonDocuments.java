package dev.odoodesk.store.internal.jdbc;

import dev.odoodesk.store.RunSummary;
import dev.odoodesk.store.TicketOutcome;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values that are stored as a document: their components by name, durations and instants in ISO
 * form. Components that a later version adds may be missing.
 */
final class JsonDocuments {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private JsonDocuments() {}

  static String of(RunSummary summary) {
    return JSON.writeValueAsString(summary);
  }

  static RunSummary summary(String text) {
    return read(text, RunSummary.class);
  }

  static String of(TicketOutcome outcome) {
    return JSON.writeValueAsString(outcome);
  }

  static TicketOutcome outcome(String text) {
    return read(text, TicketOutcome.class);
  }

  private static <T> T read(String text, Class<T> type) {
    try {
      return JSON.readValue(text, type);
    } catch (JacksonException e) {
      throw new IllegalStateException(
          "a stored " + type.getSimpleName() + " cannot be read: " + e.getOriginalMessage(), e);
    }
  }
}
