package dev.odoodesk.sync;

import dev.odoodesk.helpdesk.Closing;
import dev.odoodesk.helpdesk.Directory;
import dev.odoodesk.helpdesk.HelpdeskException;
import dev.odoodesk.helpdesk.HelpdeskSchema;
import dev.odoodesk.helpdesk.Link;
import dev.odoodesk.helpdesk.OwnField;
import dev.odoodesk.helpdesk.StepMark;
import dev.odoodesk.helpdesk.StepNotes;
import dev.odoodesk.helpdesk.TicketRead;
import dev.odoodesk.sla.Action;
import dev.odoodesk.sla.DueAction;
import dev.odoodesk.sla.Phrase;
import dev.odoodesk.sla.Severity;
import dev.odoodesk.sla.SlaEvaluation;
import dev.odoodesk.sync.LeftOut.Reason;
import dev.odoodesk.ticket.Priority;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes changes out of the actions that a policy wants: each once on a ticket, told by a note. For
 * one run and one thread.
 *
 * <p>What the ticket remembers as carried out is not wanted again, even where a person has undone
 * it. A priority that a person decided on is not raised.
 */
final class ActionPlanner {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  private final HelpdeskSchema schema;
  private final Directory directory;

  ActionPlanner(HelpdeskSchema schema, Directory directory) {
    this.schema = schema;
    this.directory = directory;
  }

  /**
   * Adds the changes.
   *
   * @return actions that cannot be carried out
   */
  List<LeftOut> plan(Diff diff, TicketRead read, SlaEvaluation evaluation, Severity severity) {
    Set<String> done =
        read.steps().stream().map(StepMark::digest).collect(Collectors.toUnmodifiableSet());
    List<LeftOut> leftOut = new ArrayList<>();
    List<StepNote> notes = new ArrayList<>();
    for (DueAction due : evaluation.actions()) {
      if (done.contains(StepMark.digest(due.id()))) {
        continue;
      }
      try {
        Done result = plan(diff, read, severity, due);
        if (result != null) {
          String told =
              "%s (%s of policy %s, due since %s)"
                  .formatted(
                      result.what, due.reason(), evaluation.policy(), MINUTE.format(due.since()));
          notes.add(new StepNote(due.id(), result.raised, told));
        }
      } catch (HelpdeskException e) {
        String detail = due.reason() + ": " + e.getMessage();
        leftOut.add(
            new LeftOut(
                read.ticket().key(), read.ticket().reference(), Reason.ACTION_IMPOSSIBLE, detail));
      }
    }
    if (!notes.isEmpty()) {
      diff.set(StepNotes.FIELD, List.copyOf(notes), Phrase.TOLD.say());
    }
    return leftOut;
  }

  private @Nullable Done plan(Diff diff, TicketRead read, Severity severity, DueAction due) {
    Action action = due.action();
    if (action instanceof Action.Note note) {
      return new Done(note.text(), 0);
    } else if (action instanceof Action.RaisePriority raise) {
      return raise(diff, read, severity, raise, due.reason());
    } else if (action instanceof Action.AddTag add) {
      Link tag = directory.tag(add.tag());
      return link(diff, HelpdeskSchema.TAGS, tag, due)
          ? new Done("Tag \"%s\" put on".formatted(tag.name()), 0)
          : null;
    } else if (action instanceof Action.Assign assign) {
      Link user = directory.user(assign.user());
      return link(diff, schema.assignees(), user, due)
          ? new Done("Assigned to %s".formatted(user.name()), 0)
          : null;
    } else if (action instanceof Action.Forward forward) {
      Link team = directory.team(forward.team());
      return link(diff, schema.team(), team, due)
          ? new Done("Forwarded to %s".formatted(team.name()), 0)
          : null;
    } else {
      return close(diff, due);
    }
  }

  /** Level and priority go together: so a raised priority is known as ours. */
  private @Nullable Done raise(
      Diff diff, TicketRead read, Severity severity, Action.RaisePriority raise, String reason) {
    if (severity.source() == Severity.Source.PERSON) {
      return null;
    }
    Priority now =
        diff.value(PlannedField.PRIORITY) instanceof String key
            ? schema.priority(key).orElse(read.ticket().priority())
            : read.ticket().priority();
    Priority raised = schema.priorityAt(Math.min(now.count() - 1, now.index() + raise.steps()));
    if (raised.index() <= now.index()) {
      return null;
    }
    String why = diff.reason(PlannedField.PRIORITY, reason);
    diff.set(PlannedField.PRIORITY, raised.key(), why);
    diff.set(OwnField.SEVERITY, severity.level().name(), Reasons.level(severity));
    return new Done(
        "Priority raised from %s to %s".formatted(label(now), label(raised)),
        raised.index() - now.index());
  }

  private String label(Priority priority) {
    return schema.priorities().get(priority.index()).label();
  }

  private @Nullable Done close(Diff diff, DueAction due) {
    if (schema.closing() instanceof Closing.ByState state) {
      diff.set(state.field(), HelpdeskSchema.DONE, due.reason());
      return new Done("Closed", 0);
    }
    Link team = diff.value(schema.team()) instanceof Link link ? link : null;
    Link stage = directory.closingStage(team);
    return link(diff, HelpdeskSchema.STAGE, stage, due)
        ? new Done("Closed as %s".formatted(stage.name()), 0)
        : null;
  }

  /** Points a field to a record, or adds it where the field holds several. */
  private boolean link(Diff diff, String field, Link target, DueAction due) {
    Object now = diff.value(field);
    Object after = target;
    if (now instanceof List<?> several) {
      TreeSet<Link> all = new TreeSet<>();
      several.forEach(link -> all.add((Link) link));
      all.add(target);
      after = List.copyOf(all);
    }
    if (Objects.equals(now, after)) {
      return false;
    }
    diff.set(field, after, diff.reason(field, due.reason()));
    return true;
  }

  /** What people are told, and by how much the priority was raised. */
  private record Done(String what, int raised) {}
}
