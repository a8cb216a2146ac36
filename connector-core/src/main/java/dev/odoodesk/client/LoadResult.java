package dev.odoodesk.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Odoo's {@code load} did: all rows or none.
 *
 * @param ids the records that were created or updated, in the order of the rows; empty if rejected
 * @param messages what the server has to say about rows
 */
public record LoadResult(List<Long> ids, List<Message> messages) {

  /** Copies the lists. */
  public LoadResult {
    ids = List.copyOf(ids);
    messages = List.copyOf(messages);
  }

  /** Whether the rows were stored. */
  public boolean accepted() {
    return !ids.isEmpty() || messages.stream().noneMatch(m -> m.type().equals("error"));
  }

  /**
   * A remark on rows.
   *
   * @param type {@code error} or {@code warning}
   * @param text the server's words, untrusted
   * @param firstRow index of the first row concerned, from 0; -1 if the server does not say
   * @param lastRow index of the last row concerned; -1 if the server does not say
   * @param field the column concerned, if named
   */
  public record Message(
      String type, String text, int firstRow, int lastRow, @Nullable String field) {}
}
