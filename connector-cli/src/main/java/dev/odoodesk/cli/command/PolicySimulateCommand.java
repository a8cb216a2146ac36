package dev.odoodesk.cli.command;

import dev.odoodesk.OdooDesk;
import dev.odoodesk.cli.Context;
import dev.odoodesk.cli.DeskCommand;
import dev.odoodesk.cli.Desks;
import dev.odoodesk.cli.ExitCode;
import dev.odoodesk.cli.WatchedRun;
import dev.odoodesk.cli.config.JobSettings;
import dev.odoodesk.cli.output.OutputFormat;
import dev.odoodesk.cli.output.SimulationText;
import dev.odoodesk.helpdesk.TicketScope;
import dev.odoodesk.sla.SlaPolicy;
import dev.odoodesk.sync.ChangedOutcome;
import dev.odoodesk.sync.LeftOut;
import dev.odoodesk.sync.Simulation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what another policy would have meant for past tickets. */
@Command(
    name = "simulate",
    description = {
      "Replays past tickets from Odoo by a policy, compares it with another, and shows compliance"
          + " by month, level and customer, and each ticket whose outcome changes. Leaves out, and names,"
          + " tickets whose team has a calendar that no deadline can be reckoned on. Writes nothing."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  odoo-desk policy simulate --policy new.yaml --since 2026-01-01",
      "  odoo-desk policy simulate --policy new.yaml --against old.yaml --since 2026-01-01 -o json"
    })
public final class PolicySimulateCommand extends DeskCommand {
  @Option(
      names = "--policy",
      required = true,
      paramLabel = "NEW",
      description = "Policy file to try out.")
  private @Nullable Path policy;

  @Option(
      names = "--against",
      paramLabel = "OLD",
      description = "Policy file to compare with. Default: the job's.")
  private @Nullable Path against;

  @Option(
      names = "--since",
      required = true,
      paramLabel = "D",
      description =
          "Replay tickets created since then: a date in the new policy's zone, such as"
              + " 2026-01-01.")
  private @Nullable LocalDate since;

  @Option(names = "--job", paramLabel = "JOB", description = "Job whose tickets to replay.")
  private @Nullable String job;

  @Override
  protected ExitCode run(Context context) throws IOException {
    SlaPolicy tried = Desks.policy(context.resolve(Objects.requireNonNull(policy)));
    Desks desks = Desks.of(context);
    JobSettings settings = desks.job(job);
    SlaPolicy other = Desks.policy(against == null ? settings.policy() : context.resolve(against));
    Instant from = Objects.requireNonNull(since).atStartOfDay(tried.zone()).toInstant();
    TicketScope scope = desks.scope(settings).withArchived().withCreatedSince(from);
    List<ChangedOutcome> changed = new ArrayList<>();
    Simulation.Result result;
    try (OdooDesk desk = desks.open(desks.connectionOf(settings));
        WatchedRun watched = new WatchedRun(context)) {
      Instant asOf =
          Optional.ofNullable(context.options().asOf()).orElseGet(() -> desk.client().serverTime());
      result = desk.simulation(tried, Optional.of(other)).run(scope, asOf, watched, changed::add);
      if (watched.stopRequested()) {
        context.warn("stopped early: what follows covers the tickets replayed until then");
      }
    }
    for (LeftOut left : result.leftOut()) {
      context.warn("%s left out: %s".formatted(left.reference(), left.detail()));
    }
    if (context.options().output() == OutputFormat.JSON) {
      SimulationText.json(result, from, changed, context.surroundings().out());
    } else {
      SimulationText.print(result, changed, context);
    }
    return result.leftOut().isEmpty() ? ExitCode.DONE : ExitCode.LEFT_OUT;
  }
}
