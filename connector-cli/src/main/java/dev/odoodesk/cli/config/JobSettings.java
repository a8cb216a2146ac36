package dev.odoodesk.cli.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code jobs}.
 *
 * @param name how the configuration calls it
 * @param connection name of the connection it works on
 * @param teams helpdesk teams whose tickets it covers; empty for all
 * @param projects projects whose tasks are its tickets; empty where teams are meant
 * @param policy the policy file
 * @param write what it may write
 * @param schedule when it is due, if that is said
 */
public record JobSettings(
    String name,
    String connection,
    List<String> teams,
    List<String> projects,
    Path policy,
    Set<WriteTarget> write,
    @Nullable JobSchedule schedule) {}
