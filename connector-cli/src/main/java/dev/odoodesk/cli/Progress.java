package dev.odoodesk.cli;

import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Shows on standard error how far long work has come. Draws nothing where standard error is no
 * terminal or {@code --quiet} was given.
 */
public final class Progress implements AutoCloseable {
  private static final int WIDTH = 79;
  private static final int MILLIS_BETWEEN_FRAMES = 200;

  private final @Nullable ProgressBar bar;

  private Progress(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  /**
   * Starts to show work.
   *
   * @param what what is counted, such as {@code tickets}
   * @param total how many there will be, or -1 where nobody knows
   */
  public static Progress start(Context context, String what, long total) {
    Surroundings surroundings = context.surroundings();
    if (!surroundings.terminals().error()
        || context.options().quiet()
        || context.logs().areJson()) {
      return new Progress(null);
    }
    return new Progress(
        new ProgressBarBuilder()
            .setTaskName(what)
            .setInitialMax(total)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(MILLIS_BETWEEN_FRAMES)
            .setSpeedUnit(ChronoUnit.SECONDS)
            .setConsumer(new OneLine(surroundings.err()))
            .build());
  }

  /** So many more are done. */
  public void add(long more) {
    if (bar != null) {
      bar.stepBy(more);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }

  /** Draws each frame over the last one and clears the line at the end. */
  private record OneLine(PrintWriter err) implements ProgressBarConsumer {
    @Override
    public int getMaxRenderedLength() {
      return WIDTH;
    }

    @Override
    public void accept(String frame) {
      err.print('\r' + frame);
      err.flush();
    }

    @Override
    public void clear() {
      err.print('\r' + " ".repeat(WIDTH) + '\r');
      err.flush();
    }

    @Override
    public void close() {
      clear();
    }
  }
}
