package dev.odoodesk.cli.watch;

import dev.odoodesk.sync.LeftOut;
import dev.odoodesk.sync.SyncRun;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Writes runs to the log. Every line of a run carries its job and connection, those of other
 * threads that work for it included.
 */
public final class RunLog implements RunListener {
  private static final Logger LOG = LoggerFactory.getLogger(RunLog.class);

  @Override
  public void began(RunSubject subject, Instant at) {
    MDC.remove("run");
    MDC.put("job", subject.job());
    MDC.put("connection", subject.connection());
    LOG.atInfo().addKeyValue("database", subject.database()).log("run begins");
  }

  @Override
  public void ended(RunEnding ending) {
    SyncRun run = ending.run();
    if (run != null) {
      run.leftOut().forEach(RunLog::leftOut);
    }
    LoggingEventBuilder event =
        LOG.atInfo()
            .addKeyValue("outcome", ending.code().word())
            .addKeyValue("exitCode", ending.code().code())
            .addKeyValue("tookMillis", ending.took().toMillis())
            .addKeyValue("calls", ending.traffic().calls())
            .addKeyValue("retries", ending.traffic().retries());
    if (run != null) {
      event =
          event
              .addKeyValue("asOf", run.asOf().toString())
              .addKeyValue("ticketsRead", run.ticketsRead())
              .addKeyValue("changesPlanned", run.changesPlanned())
              .addKeyValue("changesWritten", run.changesWritten())
              .addKeyValue("ticketsWritten", run.ticketsWritten())
              .addKeyValue("leftOut", run.leftOut().size());
    }
    event.log("run ended");
  }

  private static void leftOut(LeftOut left) {
    LOG.atInfo()
        .addKeyValue("ticket", left.reference())
        .addKeyValue("id", left.ticket().id())
        .addKeyValue("reason", left.reason().toString())
        .addKeyValue("detail", left.detail())
        .log("ticket left out");
  }
}
