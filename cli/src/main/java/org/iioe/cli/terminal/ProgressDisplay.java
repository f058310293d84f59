package org.iioe.cli.terminal;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.LongAdder;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.iioe.commands.progress.Progress;

/**
 * A progress bar that appears once the work has lasted a second, so that short commands neither
 * flicker nor load it. Workers only add to counters; one daemon thread draws.
 */
public final class ProgressDisplay implements Progress, AutoCloseable {
  private static final long PATIENCE_MILLISECONDS = 1000;
  private static final int REFRESH_MILLISECONDS = 200;
  private static final int MEGABYTE = 1_000_000;

  private final OutputStream error;
  private final int columns;
  private final String unit;
  private final boolean bytes;
  private final LongAdder expected = new LongAdder();
  private final LongAdder done = new LongAdder();
  private volatile String finished = "";
  private final Thread drawing = new Thread(this::draw, "progress");

  /**
   * @param error standard error
   * @param columns the width to fit
   * @param unit what is counted, in the user's language
   * @param bytes whether it is bytes, which are shown in megabytes
   */
  public ProgressDisplay(OutputStream error, int columns, String unit, boolean bytes) {
    this.error = error;
    this.columns = columns;
    this.unit = unit;
    this.bytes = bytes;
    drawing.setDaemon(true);
    drawing.start();
  }

  @Override
  public void expect(long units) {
    expected.add(units);
  }

  @Override
  public void advance(long units) {
    done.add(units);
  }

  @Override
  public void finished(long things, long of) {
    finished = " " + things + "/" + of;
  }

  private void draw() {
    try {
      Thread.sleep(PATIENCE_MILLISECONDS);
      // A bar says nothing until it is known how much there is to do.
      while (expected.sum() == 0) {
        Thread.sleep(REFRESH_MILLISECONDS);
      }
    } catch (InterruptedException endedInTime) {
      return;
    }
    try (ProgressBar bar = bar()) {
      while (!Thread.currentThread().isInterrupted()) {
        bar.maxHint(expected.sum());
        bar.stepTo(done.sum());
        bar.setExtraMessage(finished);
        Thread.sleep(REFRESH_MILLISECONDS);
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private ProgressBar bar() {
    PrintStream stream = new PrintStream(error, true, StandardCharsets.UTF_8);
    ProgressBarBuilder builder =
        new ProgressBarBuilder()
            .setStyle(ProgressBarStyle.UNICODE_BLOCK)
            .setInitialMax(expected.sum())
            .setUpdateIntervalMillis(REFRESH_MILLISECONDS)
            .setUnit(" " + unit, bytes ? MEGABYTE : 1)
            .setMaxRenderedLength(columns - 1)
            .setConsumer(new ConsoleProgressBarConsumer(stream, columns - 1))
            .clearDisplayOnFinish()
            .showSpeed();
    return builder.build();
  }

  /** Takes the bar off the screen. */
  @Override
  public void close() {
    drawing.interrupt();
    try {
      drawing.join(2 * PATIENCE_MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
