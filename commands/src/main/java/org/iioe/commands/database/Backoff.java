package org.iioe.commands.database;

import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.iioe.commands.fault.Fault;

/**
 * How long to wait before a transaction is tried again: twice as long each time, and a random part
 * of it, so that two that met do not meet again.
 */
final class Backoff {
  /** The first wait at most, in milliseconds; the last one is 64 times as long. */
  private static final int FIRST_MILLISECONDS = 20;

  static final int ATTEMPTS = 8;

  private final RandomGenerator random;

  Backoff(RandomGenerator random) {
    this.random = random;
  }

  /**
   * @param attempt the number of the attempt that failed, from 1
   */
  void pause(int attempt) {
    int longest = FIRST_MILLISECONDS << (attempt - 1);
    try {
      TimeUnit.MILLISECONDS.sleep(1 + random.nextInt(longest));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw Fault.interrupted("INTERRUPTED").causedBy(stop);
    }
  }
}
