package dev.odoodesk.helpdesk;

import dev.odoodesk.client.FieldInfo;
import dev.odoodesk.helpdesk.internal.Message;
import dev.odoodesk.helpdesk.internal.SelectionLabels;
import dev.odoodesk.helpdesk.internal.TrackedChange;
import dev.odoodesk.ticket.Person;
import dev.odoodesk.ticket.Stage;
import dev.odoodesk.ticket.TicketEvent.StageChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which stages a ticket went through, and when it was closed and opened again.
 *
 * <p>Where the stage decides whether a ticket is closed, each change of stage is an event. Where
 * the ticket has a state of its own (tasks from Odoo 17 on), changes of stage and of state are
 * woven together: an event says in which stage the ticket is from then on and whether it is closed
 * there.
 */
final class StageHistory {
  private final Desk desk;
  private final Closing.@Nullable ByState byState;
  private final @Nullable SelectionLabels stateLabels;

  StageHistory(Desk desk) {
    this.desk = desk;
    if (desk.schema().closing() instanceof Closing.ByState state) {
      List<FieldInfo.Option> options =
          desk.schema().fields().find(state.field()).map(FieldInfo::selection).orElse(List.of());
      this.byState = state;
      this.stateLabels =
          new SelectionLabels(desk.client(), desk.schema().model(), state.field(), options);
    } else {
      this.byState = null;
      this.stateLabels = null;
    }
  }

  /** Whether changes of this field are told here. */
  boolean isAbout(String field) {
    return field.equals(FieldNames.STAGE) || (byState != null && field.equals(byState.field()));
  }

  List<StageChange> events(
      TicketRead read,
      List<Message> messages,
      Map<Long, List<TrackedChange>> changes,
      LongFunction<@Nullable Person> author) {
    List<Message> inOrder =
        messages.stream()
            .filter(message -> changes.containsKey(message.id()))
            .sorted(java.util.Comparator.comparing(Message::at).thenComparingLong(Message::id))
            .toList();
    Stage at = before(read, inOrder, changes);
    List<StageChange> events = new ArrayList<>();
    for (Message message : inOrder) {
      Stage from = at;
      for (TrackedChange change : changes.getOrDefault(message.id(), List.of())) {
        at = after(at, change);
      }
      if (at != null && !at.equals(from)) {
        Person by = message.author() == null ? null : author.apply(message.author());
        events.add(new StageChange(message.at(), message.id(), from, at, by));
      }
    }
    return events;
  }

  /** Where the ticket began: what its first changes left, or where it still is. */
  private @Nullable Stage before(
      TicketRead read, List<Message> inOrder, Map<Long, List<TrackedChange>> changes) {
    Stage start = read.ticket().stage();
    Boolean closed = start == null ? null : start.closed();
    TrackedChange firstStage = null;
    TrackedChange firstState = null;
    for (Message message : inOrder) {
      for (TrackedChange change : changes.getOrDefault(message.id(), List.of())) {
        if (firstStage == null && change.field().equals(FieldNames.STAGE)) {
          firstStage = change;
        }
        if (firstState == null && byState != null && change.field().equals(byState.field())) {
          firstState = change;
        }
      }
    }
    if (firstStage != null) {
      start = stage(firstStage.oldId(), firstStage.oldText());
    }
    if (byState == null || start == null) {
      return start;
    }
    boolean closedAtFirst =
        firstState == null ? Boolean.TRUE.equals(closed) : isClosed(firstState.oldText());
    return new Stage(start.id(), start.name(), closedAtFirst);
  }

  private @Nullable Stage after(@Nullable Stage at, TrackedChange change) {
    if (change.field().equals(FieldNames.STAGE)) {
      Stage to = stage(change.newId(), change.newText());
      if (to == null) {
        return at;
      }
      boolean closed = byState == null ? to.closed() : at != null && at.closed();
      return new Stage(to.id(), to.name(), closed);
    }
    if (at != null && byState != null && change.field().equals(byState.field())) {
      return new Stage(at.id(), at.name(), isClosed(change.newText()));
    }
    return at;
  }

  private @Nullable Stage stage(long id, @Nullable String name) {
    return name == null ? null : desk.stages().stage(id, name);
  }

  private boolean isClosed(@Nullable String label) {
    return label != null
        && stateLabels != null
        && byState != null
        && stateLabels.key(label).filter(byState.closed()::contains).isPresent();
  }
}
