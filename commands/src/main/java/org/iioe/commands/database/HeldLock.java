package org.iioe.commands.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.iioe.commands.fault.Fault;
import org.jdbi.v3.core.Handle;

/**
 * A shared lock that outlasts single transactions: an open transaction on a connection of its own
 * does nothing but hold it. It needs no session state, holds back no vacuum, for it has no
 * snapshot, and is gone when its process is.
 */
public final class HeldLock implements AutoCloseable {
  private final ConnectionPool pool;
  private final Connection connection;
  private final AdvisoryLock lock;

  private HeldLock(ConnectionPool pool, Connection connection, AdvisoryLock lock) {
    this.pool = pool;
    this.connection = connection;
    this.lock = lock;
  }

  static HeldLock share(ConnectionPool pool, AdvisoryLock lock, int lockSeconds) {
    try {
      Connection connection = pool.take();
      HeldLock held = new HeldLock(pool, connection, lock);
      try {
        held.begin(lockSeconds);
        return held;
      } catch (SQLException failure) {
        held.close();
        throw failure;
      }
    } catch (SQLException failure) {
      throw SqlFaults.of(failure);
    }
  }

  private void begin(int lockSeconds) throws SQLException {
    connection.setAutoCommit(false);
    share(lock.entranceKey(), lockSeconds);
    connection.commit();
    share(lock.key(), lockSeconds);
    try (Statement statement = connection.createStatement()) {
      // It is idle on purpose, for as long as it takes.
      statement.execute("SET LOCAL idle_in_transaction_session_timeout = 0");
    }
  }

  private void share(long key, int lockSeconds) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LOCAL lock_timeout = '" + lockSeconds + "s'");
    }
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT pg_advisory_xact_lock_shared(?)")) {
      statement.setLong(1, key);
      statement.execute();
    }
  }

  /**
   * Hands the lock on to a transaction that is about to commit what it protects: from here on
   * either of them holds it, and until here this one did.
   *
   * @throws Fault of kind unavailable when it was lost before; then the transaction must not commit
   */
  public void passTo(Handle handle) {
    lock.share(handle);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SELECT 1");
    } catch (SQLException lost) {
      throw Fault.unavailable("DATABASE_LOCK_LOST").causedBy(lost);
    }
  }

  /** Lets go. */
  @Override
  public void close() {
    try {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException broken) {
      // Then the server has let go of the lock, and the pool throws the connection away.
    } finally {
      pool.giveBack(connection);
    }
  }
}
