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
  private static final int CRON_FIELDS = 5;

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
    String schedule = section.parsed("schedule", JobReader::schedule);
    ZoneId timeZone = section.zone("time-zone");
    section.finish();
    if (connection == null || policy == null) {
      return null;
    }
    return new JobSettings(name, connection, teams, projects, policy, write, schedule, timeZone);
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

  private static String schedule(String text) {
    if (text.strip().split("\\s+").length != CRON_FIELDS) {
      throw new IllegalArgumentException(
          "needs five fields: minute hour day month weekday, as in 0 2 * * *");
    }
    return text.strip();
  }
}
