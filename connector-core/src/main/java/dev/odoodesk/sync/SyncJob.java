package dev.odoodesk.sync;

import dev.odoodesk.helpdesk.OwnField;
import dev.odoodesk.helpdesk.TicketColumns;
import dev.odoodesk.helpdesk.TicketScope;
import dev.odoodesk.sla.Action;
import dev.odoodesk.sla.SlaPolicy;
import dev.odoodesk.sla.Writing;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to sync: which tickets, by which policy, and what may be written. Immutable and thread-safe.
 *
 * <p>Defaults: priority, deadlines and state are written, and tickets are evaluated as of the
 * server's clock. What the policy itself does not let write is never written.
 */
public final class SyncJob {
  private final String name;
  private final TicketScope scope;
  private final SlaPolicy policy;
  private final Set<WriteTarget> write;
  private final @Nullable Instant asOf;

  private SyncJob(Builder from) {
    name = from.name;
    scope = from.scope;
    policy = from.policy;
    asOf = from.asOf;
    Set<WriteTarget> allowed = EnumSet.noneOf(WriteTarget.class);
    allowed.addAll(from.write);
    allowed.removeIf(target -> !policy.writes().contains(permission(target)));
    write = Collections.unmodifiableSet(allowed);
  }

  /** Starts a job. */
  public static Builder builder(String name, TicketScope scope, SlaPolicy policy) {
    return new Builder(name, scope, policy);
  }

  private static Writing permission(WriteTarget target) {
    return switch (target) {
      case PRIORITY -> Writing.PRIORITY;
      case DEADLINES, NATIVE_DEADLINE -> Writing.DEADLINES;
      case STATE -> Writing.STATE;
      case ACTIONS -> Writing.ACTIONS;
    };
  }

  public String name() {
    return name;
  }

  public TicketScope scope() {
    return scope;
  }

  public SlaPolicy policy() {
    return policy;
  }

  /** What is written: what the job asks for and the policy allows. */
  public Set<WriteTarget> write() {
    return write;
  }

  /** The moment to evaluate at; empty for the server's clock. */
  public Optional<Instant> asOf() {
    return Optional.ofNullable(asOf);
  }

  /** The same job over other tickets. */
  public SyncJob withScope(TicketScope other) {
    return new Builder(name, other, policy).write(write).asOf(asOf).build();
  }

  /** The own fields that the tickets must have. */
  Set<OwnField> ownFields() {
    Set<OwnField> fields = EnumSet.noneOf(OwnField.class);
    if (write.contains(WriteTarget.PRIORITY) || raisesPriority()) {
      fields.add(OwnField.SEVERITY);
    }
    if (write.contains(WriteTarget.DEADLINES)) {
      fields.add(OwnField.FIRST_RESPONSE_DEADLINE);
      fields.add(OwnField.RESOLUTION_DEADLINE);
      fields.add(OwnField.UPDATE_DEADLINE);
    }
    if (write.contains(WriteTarget.STATE)) {
      fields.add(OwnField.SLA_STATE);
    }
    if (!fields.isEmpty()) {
      fields.add(OwnField.SLA_POLICY);
    }
    return fields;
  }

  private boolean raisesPriority() {
    return write.contains(WriteTarget.ACTIONS)
        && policy.actions().stream().anyMatch(Action.RaisePriority.class::isInstance);
  }

  /** The columns that its tickets are read with. */
  TicketColumns columns() {
    TicketColumns columns = TicketColumns.USUAL.withExtra(policy.fields());
    if (write.contains(WriteTarget.NATIVE_DEADLINE)) {
      columns = columns.withNativeDeadline();
    }
    return policy.actions().isEmpty() ? columns : columns.withActions();
  }

  /** Collects a job's settings; not thread-safe. */
  public static final class Builder {
    private final String name;
    private final TicketScope scope;
    private final SlaPolicy policy;
    private Set<WriteTarget> write =
        EnumSet.of(WriteTarget.PRIORITY, WriteTarget.DEADLINES, WriteTarget.STATE);
    private @Nullable Instant asOf;

    private Builder(String name, TicketScope scope, SlaPolicy policy) {
      this.name = Objects.requireNonNull(name, "name");
      this.scope = Objects.requireNonNull(scope, "scope");
      this.policy = Objects.requireNonNull(policy, "policy");
    }

    /** What to write. */
    public Builder write(Set<WriteTarget> targets) {
      write = targets;
      return this;
    }

    /** Evaluates as of this instant; null for the server's clock. */
    public Builder asOf(@Nullable Instant instant) {
      asOf = instant;
      return this;
    }

    public SyncJob build() {
      return new SyncJob(this);
    }
  }
}
