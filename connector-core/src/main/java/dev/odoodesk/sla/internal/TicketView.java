package dev.odoodesk.sla.internal;

import dev.odoodesk.sla.Agreement;
import dev.odoodesk.sla.Attribute;
import dev.odoodesk.sla.BoundedPattern;
import dev.odoodesk.sla.Names;
import dev.odoodesk.ticket.Customer;
import dev.odoodesk.ticket.Ticket;
import java.util.Collection;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A ticket's facts that do not change over its life as we know it, folded when first asked for.
 * Serves one evaluation on one thread.
 */
final class TicketView {
  private final Ticket ticket;
  private final Agreement agreement;
  private final Map<Attribute, Collection<String>> folded = new EnumMap<>(Attribute.class);
  private final IdentityHashMap<BoundedPattern, Boolean> matched = new IdentityHashMap<>(4);

  TicketView(Ticket ticket, Agreement agreement) {
    this.ticket = ticket;
    this.agreement = agreement;
  }

  Ticket ticket() {
    return ticket;
  }

  Agreement agreement() {
    return agreement;
  }

  boolean hasAny(Attribute attribute, Set<String> names) {
    return anyIn(folded.computeIfAbsent(attribute, this::fold), names);
  }

  /** A subject does not change, so each pattern is matched once however often it is asked for. */
  boolean subjectMatches(BoundedPattern pattern) {
    return matched.computeIfAbsent(pattern, p -> p.isFoundIn(ticket.subject()));
  }

  boolean authorised() {
    return agreement.requesters().isEmpty() || hasAny(Attribute.REQUESTER, agreement.requesters());
  }

  static boolean anyIn(Collection<String> mine, Set<String> names) {
    for (String name : mine) {
      if (names.contains(name)) {
        return true;
      }
    }
    return false;
  }

  private Collection<String> fold(Attribute attribute) {
    return switch (attribute) {
      case TEAM -> foldAll(Stream.ofNullable(ticket.team()).map(team -> team.name()));
      case KIND ->
          // Odoo gave up ticket types for tags, and tasks never had any
          foldAll(ticket.kind() == null ? ticket.tags().stream() : Stream.of(ticket.kind()));
      case TAG -> foldAll(ticket.tags().stream());
      case CUSTOMER ->
          foldAll(
              Stream.ofNullable(ticket.customer())
                  .flatMap(c -> Stream.of(c.companyName(), c.name())));
      case REQUESTER ->
          foldAll(Stream.ofNullable(ticket.customer()).flatMap(TicketView::requester));
      case TIER -> foldAll(Stream.ofNullable(agreement.tier()));
      case CONTRACT -> foldAll(Stream.ofNullable(agreement.contract()));
      case STAGE, ASSIGNEE, PRIORITY, PHASE, LEVEL, RULE ->
          throw new IllegalArgumentException(attribute + " changes over time");
    };
  }

  private static Stream<String> requester(Customer customer) {
    String email = customer.email();
    if (email == null) {
      return Stream.of(customer.name());
    }
    String address = email.strip().toLowerCase(Locale.ROOT);
    int at = address.lastIndexOf('@');
    return at < 0
        ? Stream.of(customer.name(), address)
        : Stream.of(customer.name(), address, address.substring(at));
  }

  private static List<String> foldAll(Stream<String> names) {
    return names.map(Names::fold).toList();
  }
}
