package dev.odoodesk.helpdesk;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which columns of tickets are read besides those that every ticket has; each costs the server
 * time, those of many records most. Immutable.
 *
 * @param tags the names of the tags
 * @param nativeDeadline the deadline that a task's team sets
 * @param actions what a policy's actions change or remember: present values of the fields, and the
 *     marks of steps carried out; the latter cost a call a page
 * @param extra further fields by technical name, read as text
 */
public record TicketColumns(
    boolean tags, boolean nativeDeadline, boolean actions, Set<String> extra) {
  /** Tags, and no further field. */
  public static final TicketColumns USUAL = new TicketColumns(true, false, false, Set.of());

  /** Copies the set. */
  public TicketColumns {
    extra = Set.copyOf(extra);
  }

  /** These and a task's own deadline. */
  public TicketColumns withNativeDeadline() {
    return new TicketColumns(tags, true, actions, extra);
  }

  /** These and what a policy's actions need; tags among them. */
  public TicketColumns withActions() {
    return new TicketColumns(true, nativeDeadline, true, extra);
  }

  /** These and further fields, as text. */
  public TicketColumns withExtra(Collection<String> fields) {
    Set<String> all = new LinkedHashSet<>(extra);
    all.addAll(fields);
    return new TicketColumns(tags, nativeDeadline, actions, all);
  }
}
