package org.iioe.commands.content;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Has the system write what was put while more is being inflated, so that little is left to wait
 * for at the commit. It only saves time: whether anything lasts is for {@link Synchronization}.
 */
final class EarlyWriting {
  /** So much that its writing takes longer than to ask for it. */
  private static final long WORTHWHILE_BYTES = 128_000_000;

  private final Path folder;
  private long waiting;
  private @Nullable Process running;

  EarlyWriting(Path folder) {
    this.folder = folder;
  }

  /** Hears of bytes that were given to the system; never waits. */
  synchronized void wrote(long bytes) {
    waiting += bytes;
    if (waiting >= WORTHWHILE_BYTES && (running == null || !running.isAlive())) {
      waiting = 0;
      try {
        running = Synchronization.startWholeFileSystem(folder);
      } catch (IOException noSuchProgram) {
        // The commit will find another way.
      }
    }
  }
}
