package dev.odoodesk.sla.internal;

import dev.odoodesk.sla.Agreement;
import dev.odoodesk.sla.PhasePeriod;
import dev.odoodesk.ticket.Person;
import dev.odoodesk.ticket.Stage;
import dev.odoodesk.ticket.Ticket;
import dev.odoodesk.ticket.TicketEvent;
import dev.odoodesk.ticket.TicketEvent.AssigneeChange;
import dev.odoodesk.ticket.TicketEvent.FieldChange;
import dev.odoodesk.ticket.TicketEvent.PriorityChange;
import dev.odoodesk.ticket.TicketEvent.Reply;
import dev.odoodesk.ticket.TicketEvent.Side;
import dev.odoodesk.ticket.TicketEvent.StageChange;
import dev.odoodesk.ticket.TicketHistory;
import dev.odoodesk.ticket.TicketHistory.Unknown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A ticket's life up to a moment: what was so when, and who replied. Events after that moment are
 * left out, and their effects on the ticket undone.
 */
final class Timeline {
  private final TicketHistory history;
  private final Instant end;
  private final List<Moment> moments;
  private final List<Reply> replies;
  private final Set<Unknown> unknown;
  private final boolean closingUnknown;
  private final boolean priorityChangesLater;

  private Timeline(
      TicketHistory history,
      Instant end,
      List<Moment> moments,
      List<Reply> replies,
      Set<Unknown> unknown,
      boolean closingUnknown,
      boolean priorityChangesLater) {
    this.history = history;
    this.end = end;
    this.moments = moments;
    this.replies = replies;
    this.unknown = unknown;
    this.closingUnknown = closingUnknown;
    this.priorityChangesLater = priorityChangesLater;
  }

  static Timeline of(TicketHistory history, Agreement agreement, Instant now) {
    Ticket ticket = history.ticket();
    Instant created = ticket.created();
    Instant end = now.isBefore(created) ? created : now;
    MomentBuilder builder = new MomentBuilder(new TicketView(ticket, agreement), history.events());
    List<Instant> phaseChanges = phaseChanges(agreement, created, end);
    int nextPhase = 0;
    List<Moment> moments = new ArrayList<>();
    List<Reply> replies = new ArrayList<>();
    StageChange lastStage = null;
    boolean later = false;
    boolean stagesLater = false;
    moments.add(builder.at(created));
    for (TicketEvent event : history.events()) {
      if (event.at().isAfter(now)) {
        later |= event instanceof PriorityChange;
        stagesLater |= event instanceof StageChange;
        continue;
      }
      Instant at = event.at().isBefore(created) ? created : event.at();
      while (nextPhase < phaseChanges.size() && !phaseChanges.get(nextPhase).isAfter(at)) {
        put(moments, builder.at(phaseChanges.get(nextPhase++)));
      }
      if (event instanceof Reply reply) {
        replies.add(reply);
      }
      if (event instanceof StageChange change) {
        lastStage = change;
      }
      if (builder.accept(event)) {
        put(moments, builder.at(at));
      }
    }
    while (nextPhase < phaseChanges.size()) {
      put(moments, builder.at(phaseChanges.get(nextPhase++)));
    }
    Set<Unknown> unknown = EnumSet.noneOf(Unknown.class);
    unknown.addAll(history.unknown());
    boolean contradicted =
        !stagesLater
            && lastStage != null
            && ticket.stage() != null
            && !isSame(lastStage.to(), ticket.stage());
    if (contradicted) {
      unknown.add(Unknown.TRACKED_CHANGES);
      builder.stage(ticket.stage());
      put(moments, builder.at(moments.get(moments.size() - 1).from()));
    }
    boolean closingUnknown =
        moments.get(moments.size() - 1).closed()
            && (contradicted || (unknown.contains(Unknown.TRACKED_CHANGES) && lastStage == null));
    return new Timeline(history, end, moments, replies, unknown, closingUnknown, later);
  }

  private static void put(List<Moment> moments, Moment moment) {
    int last = moments.size() - 1;
    if (moments.get(last).from().equals(moment.from())) {
      moments.set(last, moment);
    } else {
      moments.add(moment);
    }
  }

  private static boolean isSame(Stage told, Stage present) {
    return (told.id() != 0 && present.id() != 0)
        ? told.id() == present.id()
        : told.name().equals(present.name());
  }

  private static List<Instant> phaseChanges(Agreement agreement, Instant created, Instant end) {
    if (agreement.phases().isEmpty()) {
      return List.of();
    }
    TreeSet<Instant> changes = new TreeSet<>();
    for (PhasePeriod period : agreement.phases()) {
      addInside(changes, period.from(), created, end);
      addInside(changes, period.until(), created, end);
    }
    return List.copyOf(changes);
  }

  private static void addInside(
      Set<Instant> changes, @Nullable Instant at, Instant created, Instant end) {
    if (at != null && at.isAfter(created) && !at.isAfter(end)) {
      changes.add(at);
    }
  }

  Ticket ticket() {
    return history.ticket();
  }

  TicketHistory history() {
    return history;
  }

  Instant created() {
    return ticket().created();
  }

  /** The same life, of a ticket whose level is decided. */
  Timeline with(Standing standing) {
    List<Moment> decided = new ArrayList<>(moments.size());
    for (Moment moment : moments) {
      decided.add(moment.with(standing));
    }
    return new Timeline(
        history, end, decided, replies, unknown, closingUnknown, priorityChangesLater);
  }

  /** The moment of evaluation; creation, if that is later. */
  Instant end() {
    return end;
  }

  List<Moment> moments() {
    return moments;
  }

  Moment now() {
    return moments.get(moments.size() - 1);
  }

  /** Replies in order. */
  List<Reply> replies() {
    return replies;
  }

  /**
   * What was so after an event.
   *
   * @param by who caused it, if known
   */
  record Step(Moment facts, @Nullable Person by) {}

  /** The events of one instant that changed something, in order, each with what it led to. */
  List<Step> stepsAt(Instant at) {
    MomentBuilder builder = new MomentBuilder(now().view(), history.events());
    List<Step> steps = new ArrayList<>();
    for (TicketEvent event : history.events()) {
      if (event.at().isAfter(at)) {
        break;
      }
      if (builder.accept(event) && event.at().equals(at)) {
        steps.add(new Step(builder.at(at), by(event)));
      }
    }
    return steps;
  }

  private static @Nullable Person by(TicketEvent event) {
    if (event instanceof StageChange change) {
      return change.by();
    } else if (event instanceof PriorityChange change) {
      return change.by();
    } else if (event instanceof AssigneeChange change) {
      return change.by();
    } else if (event instanceof FieldChange change) {
      return change.by();
    }
    return event instanceof Reply reply ? reply.author() : null;
  }

  /** Known changes of priority, in order. */
  List<PriorityChange> priorityChanges() {
    return history.events().stream()
        .filter(PriorityChange.class::isInstance)
        .map(PriorityChange.class::cast)
        .filter(change -> !change.at().isAfter(end))
        .toList();
  }

  /** When a reply happened; creation, if a clock skew put it before. */
  Instant at(Reply reply) {
    return reply.at().isBefore(created()) ? created() : reply.at();
  }

  @Nullable Instant firstStaffReply(Instant notBefore) {
    for (Reply reply : replies) {
      if (reply.side() == Side.STAFF && !at(reply).isBefore(notBefore)) {
        return at(reply);
      }
    }
    return null;
  }

  Set<Unknown> unknown() {
    return unknown;
  }

  /** The ticket is closed and nobody knows since when. */
  boolean closingUnknown() {
    return closingUnknown;
  }

  /** The priority changed after the moment of evaluation, so what is stored now says nothing. */
  boolean priorityChangesLater() {
    return priorityChangesLater;
  }
}
