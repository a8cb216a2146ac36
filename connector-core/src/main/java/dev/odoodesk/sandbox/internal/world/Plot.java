package dev.odoodesk.sandbox.internal.world;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A story while it is made up, event after event; what lies after the present is left out. */
final class Plot {
  private static final long MINUTE = 60;
  private static final long HOUR = 3600;
  private static final long DAY = 24 * HOUR;

  private final StoryTeller teller;
  private final Dice dice;
  private final long created;
  private final long present;
  private final List<Event> events = new ArrayList<>();
  private final List<Event> messages = new ArrayList<>();
  private final boolean richPriorities;
  private final Pace pace;
  private final boolean tracksPriority;
  private final String reclassified;
  private long clock;
  private long paused;
  private long stage = Desk.NEW;
  private String priority;
  private @Nullable Long user;
  private long customer;
  private long stageSince;
  private @Nullable Long assigned;
  private @Nullable Long closed;

  Plot(StoryTeller teller, Dice dice, long created, long present, boolean urgent) {
    this.teller = teller;
    this.dice = dice;
    this.created = created;
    this.present = present;
    this.clock = created;
    this.stageSince = created;
    this.tracksPriority = teller.kind() == Kind.TICKET || teller.version() >= 17;
    this.richPriorities = tracksPriority;
    this.priority = somePriority();
    this.reclassified = dice.percent(35) ? otherPriority() : priority;
    String highest = priority.compareTo(reclassified) > 0 ? priority : reclassified;
    this.pace = urgent ? Pace.MOST_URGENT : Pace.of(Integer.parseInt(highest), richPriorities);
  }

  /** Most tickets are not urgent. */
  private String somePriority() {
    int roll = dice.below(100);
    if (!richPriorities) {
      return roll < 85 ? "0" : "1";
    }
    return roll < 50 ? "0" : roll < 85 ? "1" : roll < 95 ? "2" : "3";
  }

  private String otherPriority() {
    String other = somePriority();
    return other.equals(priority) ? (priority.equals("0") ? "1" : "0") : other;
  }

  private long staff() {
    return user == null ? Cast.staff(dice.below(Cast.STAFF.size())) : user;
  }

  private long staffPartner() {
    return Cast.partnerOfUser(staff());
  }

  private void add(Event event) {
    if (event.second() <= present - 30) {
      events.add(event);
      if (event.isMessage()) {
        messages.add(event);
      }
    }
  }

  private boolean isOver() {
    return clock > present - 30;
  }

  /** Moves on; what staff does falls into working hours as a rule. */
  private void later(long from, long to, boolean byStaff) {
    clock += dice.between(from, to);
    if (byStaff && dice.percent(85)) {
      LocalDateTime at = LocalDateTime.ofEpochSecond(clock, 0, ZoneOffset.UTC);
      while (at.getDayOfWeek() == DayOfWeek.SATURDAY
          || at.getDayOfWeek() == DayOfWeek.SUNDAY
          || at.getHour() >= 16) {
        at = at.toLocalDate().plusDays(1).atTime(7, dice.below(60), dice.below(60));
      }
      if (at.getHour() < 7) {
        at = at.toLocalDate().atTime(7, dice.below(60), dice.below(60));
      }
      clock = at.toEpochSecond(ZoneOffset.UTC);
    }
  }

  /** Moves on to a moment counted from the creation, but never back. */
  private void at(long sinceCreation) {
    clock = Math.max(clock + MINUTE, created + sinceCreation);
  }

  void opens(String mail, long author) {
    customer = author;
    boolean byMail = dice.percent(75);
    long creator = byMail ? author : staffPartner();
    add(Event.said(Event.Kind.CREATED, clock, creator, ""));
    if (byMail) {
      add(Event.said(Event.Kind.MAIL, clock, author, mail));
    }
  }

  void isAssigned() {
    at(pace.assignment(dice));
    long to = staff();
    List<Event.Change> changes = new ArrayList<>();
    changes.add(new Event.Change(userField(), null, userValue(to)));
    boolean moves = dice.percent(50);
    if (moves) {
      changes.add(new Event.Change("stage_id", stage, Desk.IN_PROGRESS));
    }
    change(changes);
    if (!isOver()) {
      user = to;
      assigned = clock;
      if (moves) {
        arrivesIn(Desk.IN_PROGRESS);
      }
    }
  }

  private String userField() {
    return teller.kind() == Kind.TASK && teller.version() >= 15 ? "user_ids" : "user_id";
  }

  private Object userValue(long id) {
    return userField().equals("user_ids") ? List.of(id) : (Object) id;
  }

  void isAnswered() {
    at(pace.response(dice));
    if (dice.percent(20)) {
      add(Event.said(Event.Kind.NOTE, clock, staffPartner(), "Looked into it, see the manual"));
      clock += dice.between(1, MINUTE);
    }
    add(Event.said(Event.Kind.COMMENT, clock, staffPartner(), TicketText.reply(dice)));
    if (stage == Desk.NEW) {
      moves(Desk.IN_PROGRESS);
    }
  }

  /** The priority changes, for those of whom that was decided at the beginning. */
  void isReclassified() {
    if (reclassified.equals(priority)) {
      return;
    }
    clock += dice.between(20, 5 * MINUTE);
    String to = reclassified;
    List<Event.Change> changes = List.of(new Event.Change("priority", priority, to));
    if (tracksPriority) {
      change(changes);
    } else {
      add(new Event(Event.Kind.UNTRACKED, clock, staffPartner(), "", changes));
    }
    if (!isOver()) {
      priority = to;
    }
  }

  /** Stands still until the customer or a vendor has moved, which some never do. */
  void waits() {
    clock += dice.between(5 * MINUTE, pace.isUrgent() ? 15 * MINUTE : 6 * HOUR);
    boolean vendor = dice.percent(30);
    moves(vendor ? Desk.WAITING_VENDOR : Desk.WAITING_CUSTOMER);
    long since = clock;
    later(2 * HOUR, 6 * DAY, vendor);
    if (dice.percent(75)) {
      if (!vendor) {
        add(Event.said(Event.Kind.MAIL, clock, customer, TicketText.answer(dice)));
        clock += dice.between(0, pace.isUrgent() ? MINUTE : 2 * HOUR);
      }
      moves(Desk.IN_PROGRESS);
    }
    paused += clock - since;
  }

  /** Waits for an answer that has not come yet; true once that is said. */
  boolean waitsForCustomer() {
    clock += dice.between(5 * MINUTE, 15 * MINUTE);
    moves(Desk.WAITING_CUSTOMER);
    return true;
  }

  void isSolved() {
    at(paused + pace.resolution(dice));
    boolean cancelled = dice.percent(5);
    if (!cancelled) {
      add(Event.said(Event.Kind.COMMENT, clock, staffPartner(), TicketText.solution(dice)));
    }
    moves(cancelled ? Desk.CANCELLED : Desk.SOLVED);
  }

  void isReopened() {
    later(HOUR, 4 * DAY, false);
    add(Event.said(Event.Kind.MAIL, clock, customer, TicketText.answer(dice)));
    moves(Desk.IN_PROGRESS);
  }

  private void moves(long to) {
    if (to != stage) {
      change(List.of(new Event.Change("stage_id", stage, to)));
      if (!isOver()) {
        arrivesIn(to);
      }
    }
  }

  private void arrivesIn(long to) {
    stage = to;
    stageSince = clock;
    if (!Desk.isClosing(to)) {
      closed = null;
    } else if (closed == null) {
      closed = clock;
    }
  }

  private void change(List<Event.Change> changes) {
    add(new Event(Event.Kind.CHANGE, clock, staffPartner(), "", changes));
  }

  Story story() {
    return new Story(
        created,
        Collections.unmodifiableList(events),
        Collections.unmodifiableList(messages),
        stage,
        priority,
        user,
        stageSince,
        assigned,
        closed);
  }
}
