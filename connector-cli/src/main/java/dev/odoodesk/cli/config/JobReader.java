package dev.odoodesk.cli.config;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one entry of {@code jobs}. */
final class JobReader {
  private static final Set<WriteTarget> USUAL =
      Set.of(WriteTarget.PRIORITY, WriteTarget.DEADLINES, WriteTarget.STATE);

  private final Path folder;

  JobReader(Path folder) {
    this.folder = folder;
  }

  /** The job, or null where something essential is missing and was noted. */
  @Nullable JobSettings read(String name, Section section) {
    String connection = section.requiredText("connection");
    section.require("policy");
    Path policy = section.path("policy", folder);
    List<String> teams = List.of();
    List<String> projects = List.of();
    Section tickets = section.section("tickets");
    if (tickets != null) {
      teams = tickets.texts("teams");
      projects = tickets.texts("projects");
      if (!teams.isEmpty() && !projects.isEmpty()) {
        tickets.problem("projects", "give either 'teams' or 'projects', not both");
      }
      tickets.finish();
    }
    Set<WriteTarget> write = targets(section);
    ZoneId zone = section.zone("time-zone");
    JobSchedule schedule = section.parsed("schedule", cron -> JobSchedule.of(cron, zone));
    section.finish();
    if (connection == null || policy == null) {
      return null;
    }
    return new JobSettings(name, connection, teams, projects, policy, write, schedule);
  }

  private static Set<WriteTarget> targets(Section section) {
    List<String> written = section.texts("write");
    if (written.isEmpty()) {
      return USUAL;
    }
    Set<WriteTarget> targets = EnumSet.noneOf(WriteTarget.class);
    for (String text : written) {
      WriteTarget target = WriteTarget.ofKey(text);
      if (target == null) {
        section.problem(
            "write",
            "'"
                + text
                + "' is not one of "
                + String.join(", ", WriteTarget.keys())
                + Suggestion.question(text, WriteTarget.keys()));
      } else {
        targets.add(target);
      }
    }
    return targets;
  }
}
