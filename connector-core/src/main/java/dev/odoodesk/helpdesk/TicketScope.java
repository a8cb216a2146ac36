package dev.odoodesk.helpdesk;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets are meant. Immutable; each {@code with} gives a new scope. By default all tickets
 * of the model that are not archived.
 */
public final class TicketScope {

  /** Where the tickets are kept. */
  public enum Source {
    /** {@code helpdesk.ticket}, chosen by team. */
    HELPDESK,
    /** {@code project.task}, chosen by project. */
    TASKS
  }

  private final Source source;
  private final List<String> teams;
  private final List<Long> ids;
  private final boolean archived;
  private final @Nullable Instant writtenSince;
  private final @Nullable Instant closedSince;
  private final @Nullable Instant createdSince;

  private TicketScope(
      Source source,
      Collection<String> teams,
      Collection<Long> ids,
      boolean archived,
      @Nullable Instant writtenSince,
      @Nullable Instant closedSince,
      @Nullable Instant createdSince) {
    this.source = Objects.requireNonNull(source, "source");
    this.teams = List.copyOf(teams);
    this.ids = List.copyOf(ids);
    this.archived = archived;
    this.writtenSince = writtenSince;
    this.closedSince = closedSince;
    this.createdSince = createdSince;
  }

  /** Helpdesk tickets of all teams. */
  public static TicketScope allTeams() {
    return teams(List.of());
  }

  /** Tasks of all projects. */
  public static TicketScope allProjects() {
    return projects(List.of());
  }

  /**
   * Helpdesk tickets of these teams; of all teams where none is named.
   *
   * @param teams names in the connection's language, or database ids
   */
  public static TicketScope teams(String... teams) {
    return teams(List.of(teams));
  }

  /** Helpdesk tickets of these teams; of all teams where none is named. */
  public static TicketScope teams(Collection<String> teams) {
    return new TicketScope(Source.HELPDESK, teams, List.of(), false, null, null, null);
  }

  /**
   * Tasks of these projects; of all projects where none is named.
   *
   * @param projects names in the connection's language, or database ids
   */
  public static TicketScope projects(String... projects) {
    return projects(List.of(projects));
  }

  /** Tasks of these projects; of all projects where none is named. */
  public static TicketScope projects(Collection<String> projects) {
    return new TicketScope(Source.TASKS, projects, List.of(), false, null, null, null);
  }

  /** Only these records, archived or not. */
  public TicketScope withIds(Collection<Long> records) {
    return new TicketScope(source, teams, records, true, writtenSince, closedSince, createdSince);
  }

  /** Archived tickets as well. */
  public TicketScope withArchived() {
    return new TicketScope(source, teams, ids, true, writtenSince, closedSince, createdSince);
  }

  /** Only tickets that were written at or after this instant. */
  public TicketScope withWrittenSince(Instant instant) {
    return new TicketScope(source, teams, ids, archived, instant, closedSince, createdSince);
  }

  /** Leaves alone what was closed before this instant. */
  public TicketScope withClosedSince(Instant instant) {
    return new TicketScope(source, teams, ids, archived, writtenSince, instant, createdSince);
  }

  /** Only tickets that were created at or after this instant. */
  public TicketScope withCreatedSince(Instant instant) {
    return new TicketScope(source, teams, ids, archived, writtenSince, closedSince, instant);
  }

  public Source source() {
    return source;
  }

  /** Names or ids of teams or projects; empty for all. */
  public List<String> named() {
    return teams;
  }

  /** Ids of the only records meant; empty for all. */
  public List<Long> ids() {
    return ids;
  }

  public boolean archived() {
    return archived;
  }

  public Optional<Instant> writtenSince() {
    return Optional.ofNullable(writtenSince);
  }

  public Optional<Instant> closedSince() {
    return Optional.ofNullable(closedSince);
  }

  public Optional<Instant> createdSince() {
    return Optional.ofNullable(createdSince);
  }

  @Override
  public String toString() {
    return (source == Source.TASKS ? "tasks" : "tickets")
        + (teams.isEmpty() ? "" : " of " + String.join(", ", teams))
        + (ids.isEmpty() ? "" : " " + ids);
  }
}
