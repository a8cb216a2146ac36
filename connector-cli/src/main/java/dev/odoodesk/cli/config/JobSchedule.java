package dev.odoodesk.cli.config;

import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import com.github.kagkarlsson.scheduler.task.schedule.CronStyle;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * When a job is due. In the night in which clocks go forward, a time that they skip is due as much
 * later as they skip; in the night in which they go back, a time that comes twice counts once. The
 * scheduler's own reading of cron would leave the first of these nights out.
 *
 * @param cron five fields: minute, hour, day of month, month, day of week
 * @param zone whose clock they are read on
 */
public record JobSchedule(String cron, ZoneId zone) {
  private static final int FIELDS = 5;

  /**
   * @throws IllegalArgumentException if the expression cannot be understood; the message says why
   */
  public JobSchedule {
    cron = cron.strip();
    if (cron.split("\\s+").length != FIELDS) {
      throw new IllegalArgumentException(
          "needs five fields: minute hour day month weekday, as in 0 2 * * *");
    }
    parse(cron, zone);
  }

  /** A schedule; read in UTC where no zone is said, so that all machines agree. */
  static JobSchedule of(String cron, @Nullable ZoneId zone) {
    return new JobSchedule(cron, zone == null ? ZoneOffset.UTC : zone);
  }

  /** The first moment at which the job is due after an instant. */
  public Instant nextAfter(Instant instant) {
    Instant next = parse(cron, zone).getInitialExecutionTime(instant);
    Instant wallClock = instant.atZone(zone).toLocalDateTime().toInstant(ZoneOffset.UTC);
    LocalDateTime written =
        LocalDateTime.ofInstant(
            parse(cron, ZoneOffset.UTC).getInitialExecutionTime(wallClock), ZoneOffset.UTC);
    boolean skipped = zone.getRules().getValidOffsets(written).isEmpty();
    Instant moved = written.atZone(zone).toInstant();
    return skipped && moved.isBefore(next) ? moved : next;
  }

  private static CronSchedule parse(String cron, ZoneId zone) {
    try {
      CronSchedule schedule = new CronSchedule(cron, zone, CronStyle.UNIX);
      schedule.getInitialExecutionTime(Instant.EPOCH);
      return schedule;
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "'" + cron + "' is no schedule: " + String.valueOf(e.getMessage()).strip(), e);
    }
  }
}
