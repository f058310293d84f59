package org.iioe.commands.database;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.iioe.commands.fault.Fault;
import org.jdbi.v3.core.Handle;

/**
 * What constraints cannot say: locks by agreement, each held by transactions and let go of when
 * they end, however they end. Where several are taken, it is in the order of this list.
 *
 * <p>Many share a lock for long ({@link HeldLock}) while one wants it alone for an instant. Were it
 * simply to wait, it would keep out all that come later, also the transaction with which a sharer
 * finishes, and both would wait for ever. So it only tries, and closes the entrance meanwhile:
 * whoever comes passes the entrance first, and whoever is in needs it no more.
 */
public enum AdvisoryLock {
  /**
   * The content that rows do not name yet. An import shares it from before it looks into the store
   * until its rows are committed; what removes content has it alone.
   */
  CONTENT(2);

  /** The letters of the schema's name, so that other programs' locks are others. */
  private static final long OURS = 0x69696f65L << 16;

  private static final int PAUSE_MILLISECONDS = 10;

  private final long key;

  /**
   * @param number even; the next one is the entrance's
   */
  AdvisoryLock(int number) {
    this.key = OURS | number;
  }

  long key() {
    return key;
  }

  long entranceKey() {
    return key + 1;
  }

  /** Shares the lock in this transaction, whether the entrance is open or not. */
  void share(Handle handle) {
    handle.execute("SELECT pg_advisory_xact_lock_shared(?)", key);
  }

  /**
   * Takes the lock alone in this transaction, if those that share it leave it in time.
   *
   * @param patience how long others are kept waiting at most; less than their own patience
   * @throws Fault of kind interrupted
   */
  public boolean alone(Handle handle, Duration patience) {
    handle.execute("SELECT pg_advisory_xact_lock(?)", entranceKey());
    long end = System.nanoTime() + patience.toNanos();
    while (!tryAlone(handle)) {
      if (System.nanoTime() > end) {
        return false;
      }
      try {
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw Fault.interrupted("INTERRUPTED").causedBy(e);
      }
    }
    return true;
  }

  private boolean tryAlone(Handle handle) {
    return handle
        .createQuery("SELECT pg_try_advisory_xact_lock(:key)")
        .bind("key", key)
        .mapTo(Boolean.class)
        .one();
  }
}
