package org.iioe.commands.database.embedded;

import java.util.concurrent.TimeUnit;
import org.iioe.commands.fault.Fault;

/** Waits a moment; an interruption is a fault. */
final class Pause {
  private Pause() {}

  static void milliseconds(long length) {
    try {
      TimeUnit.MILLISECONDS.sleep(length);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw Fault.interrupted("INTERRUPTED").causedBy(stop);
    }
  }
}
