package org.iioe.commands.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The platform database, one transaction at a time. May be used from many threads; each transaction
 * has a connection of its own. Every failure of the database is a fault.
 */
public final class Database implements AutoCloseable {
  private final ConnectionPool pool;
  private final RandomGenerator random;
  private final int lockSeconds;
  private @Nullable Transactions transactions;

  private Database(ConnectionPool pool, RandomGenerator random, int lockSeconds) {
    this.lockSeconds = lockSeconds;
    this.pool = pool;
    this.random = random;
  }

  /**
   * Connects, and so finds out at once whether the server is there.
   *
   * @param random spreads the retries and draws the tokens of runs
   */
  public static Database open(DatabaseAddress address, RandomGenerator random) {
    ConnectionPool pool = new ConnectionPool(address);
    try {
      pool.giveBack(pool.take());
    } catch (SQLException failure) {
      throw SqlFaults.of(failure);
    }
    return new Database(pool, random, address.lockSeconds());
  }

  /** Executes one statement that may not be in a transaction, such as {@code CREATE DATABASE}. */
  public static void execute(DatabaseAddress address, String sql) {
    try (Connection connection = ConnectionPool.connect(address);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw SqlFaults.of(failure);
    }
  }

  /**
   * Reads in one read-only transaction, with plain JDBC: a short command is a hundred milliseconds
   * faster without a mapper. A result set with a fetch size is a cursor here.
   */
  public <T extends @Nullable Object> T read(SqlFunction<Connection, T> work) {
    try {
      Connection connection = pool.take();
      try {
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        T result = work.apply(connection);
        connection.commit();
        connection.setAutoCommit(true);
        connection.setReadOnly(false);
        return result;
      } finally {
        // After a failure it is not in autocommit mode, and thrown away.
        pool.giveBack(connection);
      }
    } catch (SQLException failure) {
      throw SqlFaults.of(failure);
    }
  }

  /** Reads in one read-only transaction, with the mapper. */
  public <T extends @Nullable Object> T query(Function<Handle, T> work) {
    return transactions().read(work);
  }

  /**
   * Writes in one transaction, READ COMMITTED unless the work begins with {@code SET TRANSACTION}.
   *
   * <p>The work is done again, from its beginning, when the server undid it because of a deadlock
   * or a serialization failure, or the connection was lost before the commit: it must not change
   * anything outside the database that cannot be changed twice. It is never done twice when it was
   * committed.
   */
  public <T extends @Nullable Object> T write(Function<Handle, T> work) {
    return transactions().write(null, work);
  }

  /** The same for one of the transactions of a run. */
  public <T extends @Nullable Object> T write(Run run, Function<Handle, T> work) {
    return transactions().write(run, work);
  }

  /**
   * Does the work of a transaction and undoes it: a rehearsal that meets every constraint.
   *
   * @return what the work returned
   */
  public <T extends @Nullable Object> T rehearse(Function<Handle, T> work) {
    return transactions().rehearse(work);
  }

  /** Executes one statement outside of any transaction, such as {@code VACUUM}. */
  public void executeAlone(String sql) {
    try {
      Connection connection = pool.take();
      try (Statement statement = connection.createStatement()) {
        statement.execute(sql);
      } finally {
        pool.giveBack(connection);
      }
    } catch (SQLException failure) {
      throw SqlFaults.of(failure);
    }
  }

  /**
   * Shares a lock until it is closed, through as many transactions as come meanwhile.
   *
   * @throws org.iioe.commands.fault.Fault of kind unavailable when somebody has it alone for long
   */
  public HeldLock share(AdvisoryLock lock) {
    return HeldLock.share(pool, lock, lockSeconds);
  }

  UUID newToken() {
    synchronized (random) {
      return new UUID(random.nextLong(), random.nextLong());
    }
  }

  /** Made when first needed, for it loads the mapper. */
  private synchronized Transactions transactions() {
    if (transactions == null) {
      transactions = new Transactions(pool, new Backoff(random), this::newToken, lockSeconds);
    }
    return transactions;
  }

  @Override
  public void close() {
    pool.close();
  }
}
