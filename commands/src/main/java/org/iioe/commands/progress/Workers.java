package org.iioe.commands.progress;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.iioe.commands.fault.Fault;

/** Runs the same work on a number of threads until all are done or one has failed. */
public final class Workers {
  /** Work that reads or writes files. */
  @FunctionalInterface
  public interface Work {
    void run() throws IOException;
  }

  /** Below the patience of whoever stops the program. */
  private static final int PATIENCE_SECONDS = 6;

  private Workers() {}

  /**
   * Runs the work once on each thread, on the caller's own when there is only one. The threads
   * share the work among themselves, usually by a counter.
   *
   * @throws Fault of kind interrupted when this thread is asked to stop; the workers are stopped
   *     too
   */
  public static void run(int threads, Work work) throws IOException {
    if (threads <= 1) {
      work.run();
      return;
    }
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(
            executor.submit(
                () -> {
                  work.run();
                  return null;
                }));
      }
      for (Future<?> one : running) {
        await(one);
      }
    } finally {
      stop(executor);
    }
  }

  /** Waits, so that nothing of the work goes on behind the back of who asked for it. */
  private static void stop(ExecutorService executor) {
    executor.shutdownNow();
    boolean interrupted = Thread.interrupted();
    try {
      if (!executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("Work goes on after it was stopped");
      }
    } catch (InterruptedException again) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void await(Future<?> future) throws IOException {
    try {
      future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Fault.interrupted("INTERRUPTED").causedBy(e);
    } catch (ExecutionException e) {
      rethrow(e.getCause() == null ? e : e.getCause());
    }
  }

  private static void rethrow(Throwable cause) throws IOException {
    if (cause instanceof IOException failure) {
      throw failure;
    }
    if (cause instanceof RuntimeException failure) {
      throw failure;
    }
    if (cause instanceof Error failure) {
      throw failure;
    }
    throw new IllegalStateException(cause);
  }
}
