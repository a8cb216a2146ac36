package dev.odoodesk.sla.internal;

import dev.odoodesk.sla.Attribute;
import dev.odoodesk.sla.BoundedPattern;
import dev.odoodesk.sla.Facts;
import dev.odoodesk.sla.Names;
import dev.odoodesk.ticket.Person;
import dev.odoodesk.ticket.Priority;
import dev.odoodesk.ticket.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was so from one instant on, until the next moment.
 *
 * @param view what does not change
 * @param from begin
 * @param stage the stage, if known
 * @param stageName its folded name; empty if unknown
 * @param answered whether staff had replied
 * @param standing level, rule and change of level; null while they are being decided
 * @param phaseAt the instant whose phases count
 */
record Moment(
    TicketView view,
    Instant from,
    @Nullable Stage stage,
    String stageName,
    Priority priority,
    List<Person> assignees,
    Map<String, String> fields,
    boolean answered,
    @Nullable Standing standing,
    Instant phaseAt)
    implements Facts {

  @Override
  public String subject() {
    return view.ticket().subject();
  }

  @Override
  public boolean subjectMatches(BoundedPattern pattern) {
    return view.subjectMatches(pattern);
  }

  @Override
  public boolean hasAny(Attribute attribute, Set<String> names) {
    return switch (attribute) {
      case STAGE -> names.contains(stageName);
      case PRIORITY -> names.contains(Names.fold(priority.key()));
      case ASSIGNEE ->
          assignees.stream().anyMatch(person -> names.contains(Names.fold(person.name())));
      case PHASE ->
          view.agreement().phases().stream()
              .anyMatch(
                  period -> names.contains(Names.fold(period.phase())) && period.contains(phaseAt));
      case LEVEL -> standing != null && names.contains(Names.fold(standing.level().name()));
      case RULE ->
          standing != null
              && standing.rule() != null
              && names.contains(Names.fold(standing.rule()));
      case TEAM, KIND, TAG, CUSTOMER, REQUESTER, TIER, CONTRACT -> view.hasAny(attribute, names);
    };
  }

  @Override
  public @Nullable String field(String name) {
    return fields.get(name);
  }

  @Override
  public boolean closed() {
    return stage != null && stage.closed();
  }

  @Override
  public boolean assigned() {
    return !assignees.isEmpty();
  }

  @Override
  public boolean customerKnown() {
    return view.ticket().customer() != null;
  }

  @Override
  public boolean authorised() {
    return view.authorised();
  }

  @Override
  public boolean reclassified(Set<String> from, Set<String> to) {
    return standing != null && standing.changed(from, to);
  }

  /** The same facts, of a ticket whose level is decided. */
  Moment with(Standing decided) {
    return new Moment(
        view, from, stage, stageName, priority, assignees, fields, answered, decided, phaseAt);
  }

  /** The same facts, with the phases of another instant. */
  Moment inPhasesOf(Instant at) {
    return new Moment(
        view, from, stage, stageName, priority, assignees, fields, answered, standing, at);
  }
}
