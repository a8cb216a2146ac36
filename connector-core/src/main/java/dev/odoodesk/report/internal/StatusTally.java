package dev.odoodesk.report.internal;

import dev.odoodesk.report.Grouping;
import dev.odoodesk.report.Status;
import dev.odoodesk.sla.Metric;
import dev.odoodesk.sla.SlaState;
import dev.odoodesk.store.TargetOutcome;
import dev.odoodesk.store.TicketOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Adds up what happened in a time, by customer or team. Not thread-safe. */
public final class StatusTally {
  private final Grouping grouping;
  private final Instant begin;
  private final Instant end;
  private final Map<String, Line> named = new TreeMap<>();
  private final Line unnamed = new Line();

  public StatusTally(Grouping grouping, Instant begin, Instant end) {
    this.grouping = grouping;
    this.begin = begin;
    this.end = end;
  }

  /** Counts a ticket. */
  public void add(TicketOutcome ticket) {
    String name = grouping.of(ticket);
    Line line = name == null ? unnamed : named.computeIfAbsent(name, each -> new Line());
    line.add(ticket);
  }

  /** The sums by name. */
  public List<Status> statuses() {
    List<Status> list = new ArrayList<>();
    named.forEach((name, line) -> list.add(line.status(name)));
    if (unnamed.tickets > 0) {
      list.add(unnamed.status(null));
    }
    return list;
  }

  private final class Line {
    private final Set<String> notes = new TreeSet<>();
    private long tickets;
    private long created;
    private long solved;
    private long open;
    private long broken;
    private long paused;
    private @Nullable Instant reportDue;

    void add(TicketOutcome ticket) {
      tickets++;
      created += isWithin(ticket.created()) ? 1 : 0;
      solved += isWithin(ticket.solved()) ? 1 : 0;
      boolean isOpen =
          ticket.created().isBefore(end)
              && (ticket.solved() == null || !ticket.solved().isBefore(end));
      open += isOpen ? 1 : 0;
      if (ticket.solved() == null) {
        paused += ticket.state() == SlaState.PAUSED ? 1 : 0;
        notes.addAll(ticket.flags());
      }
      for (TargetOutcome target : ticket.targets()) {
        broken += target.breaches().stream().filter(this::isWithin).count();
        Instant deadline = target.deadline();
        if (deadline != null
            && target.stopped() == null
            && target.metric() == Metric.PERIODIC_UPDATE
            && (reportDue == null || deadline.isBefore(reportDue))) {
          reportDue = deadline;
        }
      }
    }

    private boolean isWithin(@Nullable Instant at) {
      return at != null && !at.isBefore(begin) && at.isBefore(end);
    }

    Status status(@Nullable String name) {
      return new Status(name, created, solved, open, broken, paused, reportDue, List.copyOf(notes));
    }
  }
}
