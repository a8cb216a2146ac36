package dev.odoodesk.ticket;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A support ticket as it stands when it was read.
 *
 * @param key which record it is
 * @param reference how people call it: the ticket's number where the model has one, else {@code
 *     #id}
 * @param subject the title; untrusted text
 * @param created when it was created, in UTC
 * @param priority its priority now
 * @param stage its stage now, if it has one
 * @param team who handles it, if anyone
 * @param assignees who works on it; several where Odoo's model allows several
 * @param customer for whom it is, if known
 * @param kind its type or category, if the model has one
 * @param tags names of its tags
 * @param active false when archived
 * @param storedSeverity level that a former run stored on it, if any
 * @param raisedBy by how many values of the selection steps of escalation have raised its priority;
 *     a priority so much above that of the stored level is not a person's decision
 * @param fields further field values that a policy asks for, as text by technical name; absent
 *     where empty
 */
public record Ticket(
    TicketKey key,
    String reference,
    String subject,
    Instant created,
    Priority priority,
    @Nullable Stage stage,
    @Nullable Team team,
    List<Person> assignees,
    @Nullable Customer customer,
    @Nullable String kind,
    Set<String> tags,
    boolean active,
    @Nullable String storedSeverity,
    int raisedBy,
    Map<String, String> fields) {

  public Ticket {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(reference, "reference");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(created, "created");
    Objects.requireNonNull(priority, "priority");
    assignees = List.copyOf(assignees);
    tags = Collections.unmodifiableSet(new TreeSet<>(tags));
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** Starts a ticket with what every ticket has. */
  public static Builder builder(TicketKey key, Instant created, Priority priority) {
    return new Builder(key, created, priority);
  }

  /** Collects a ticket's values; not thread-safe. */
  public static final class Builder {
    private final TicketKey key;
    private final Instant created;
    private final Priority priority;
    private String reference;
    private String subject = "";
    private @Nullable Stage stage;
    private @Nullable Team team;
    private List<Person> assignees = List.of();
    private @Nullable Customer customer;
    private @Nullable String kind;
    private Set<String> tags = Set.of();
    private boolean active = true;
    private @Nullable String storedSeverity;
    private int raisedBy;
    private Map<String, String> fields = Map.of();

    private Builder(TicketKey key, Instant created, Priority priority) {
      this.key = key;
      this.created = created;
      this.priority = priority;
      this.reference = "#" + key.id();
    }

    public Builder reference(String value) {
      reference = value;
      return this;
    }

    public Builder subject(String value) {
      subject = value;
      return this;
    }

    public Builder stage(@Nullable Stage value) {
      stage = value;
      return this;
    }

    public Builder team(@Nullable Team value) {
      team = value;
      return this;
    }

    public Builder assignees(List<Person> value) {
      assignees = value;
      return this;
    }

    public Builder customer(@Nullable Customer value) {
      customer = value;
      return this;
    }

    public Builder kind(@Nullable String value) {
      kind = value;
      return this;
    }

    public Builder tags(Set<String> value) {
      tags = value;
      return this;
    }

    public Builder active(boolean value) {
      active = value;
      return this;
    }

    public Builder storedSeverity(@Nullable String value) {
      storedSeverity = value;
      return this;
    }

    public Builder raisedBy(int value) {
      raisedBy = value;
      return this;
    }

    public Builder fields(Map<String, String> value) {
      fields = value;
      return this;
    }

    public Ticket build() {
      return new Ticket(
          key,
          reference,
          subject,
          created,
          priority,
          stage,
          team,
          assignees,
          customer,
          kind,
          tags,
          active,
          storedSeverity,
          raisedBy,
          fields);
    }
  }
}
