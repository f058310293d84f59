package org.iioe.commands.database.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.iioe.commands.fault.Fault;

/** Held while the server is started or stopped, by one process of the machine at a time. */
final class StartLock {
  /** Longer than unpacking, {@code initdb} and recovery take on a slow machine. */
  private static final long PATIENCE_SECONDS = 120;

  private static final long PAUSE_MILLISECONDS = 20;

  /** File locks belong to the process, so threads need one more. */
  private static final ReentrantLock THREADS = new ReentrantLock();

  /** What is done while the lock is held. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws IOException;
  }

  private StartLock() {}

  static <T> T holding(Path file, Work<T> work) throws IOException {
    THREADS.lock();
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      await(channel, file);
      return work.run();
    } finally {
      THREADS.unlock();
    }
  }

  private static void await(FileChannel channel, Path file) throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    FileLock lock = channel.tryLock();
    while (lock == null) {
      if (System.nanoTime() > end) {
        throw Fault.unavailable("EMBEDDED_LOCKED").with("file", file.toString());
      }
      Pause.milliseconds(PAUSE_MILLISECONDS);
      lock = channel.tryLock();
    }
  }
}
