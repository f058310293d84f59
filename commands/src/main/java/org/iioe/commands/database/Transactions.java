package org.iioe.commands.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.iioe.commands.fault.Fault;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;
import org.jspecify.annotations.Nullable;

/** Writes, each in one transaction that is committed once or not at all. */
final class Transactions {
  private final Jdbi jdbi;
  private final Backoff backoff;
  private final int lockSeconds;
  private final Supplier<UUID> tokens;

  Transactions(ConnectionPool pool, Backoff backoff, Supplier<UUID> tokens, int lockSeconds) {
    this.lockSeconds = lockSeconds;
    this.backoff = backoff;
    this.tokens = tokens;
    this.jdbi = Jdbi.create(factory(pool)).installPlugin(new SqlObjectPlugin());
  }

  private static ConnectionFactory factory(ConnectionPool pool) {
    return new ConnectionFactory() {
      @Override
      public Connection openConnection() throws SQLException {
        return pool.take();
      }

      @Override
      public void closeConnection(Connection connection) {
        pool.giveBack(connection);
      }
    };
  }

  /** The setting ends with the transaction, so that the connection is as it was for the next. */
  <T extends @Nullable Object> T read(Function<Handle, T> work) {
    try (Handle handle = jdbi.open()) {
      return handle.inTransaction(
          reading -> {
            reading.execute("SET TRANSACTION READ ONLY");
            return work.apply(reading);
          });
    } catch (RuntimeException failure) {
      SQLException cause = SqlFaults.in(failure);
      throw cause == null ? failure : said(failure, cause);
    }
  }

  <T extends @Nullable Object> T write(@Nullable Run run, Function<Handle, T> work) {
    for (int number = 1; ; number++) {
      Attempt<T> attempt = new Attempt<>(run, tokens.get(), work);
      try {
        return attempt.make(jdbi, lockSeconds);
      } catch (RuntimeException failure) {
        SQLException cause = SqlFaults.in(failure);
        if (cause == null) {
          throw failure;
        }
        if (attempt.isCommitting() && SqlFaults.isConnectionLost(cause)) {
          if (wasCommitted(attempt)) {
            return attempt.result();
          }
        } else if (!SqlFaults.isTransient(cause) && !SqlFaults.isConnectionLost(cause)) {
          throw said(failure, cause);
        }
        if (number == Backoff.ATTEMPTS) {
          throw said(failure, cause);
        }
        backoff.pause(number);
      }
    }
  }

  /** The work as {@link #write} does it, but the end of the transaction undoes it. */
  @SuppressWarnings("NullAway") // null only where T itself may be null
  <T extends @Nullable Object> T rehearse(Function<Handle, T> work) {
    try {
      write(
          null,
          handle -> {
            throw new Rehearsed(work.apply(handle));
          });
      throw new IllegalStateException("a rehearsal was committed");
    } catch (Rehearsed rehearsed) {
      @SuppressWarnings("unchecked") // it is what the work returned
      T result = (T) rehearsed.result;
      return result;
    }
  }

  /** Ends the transaction of a rehearsal. */
  private static final class Rehearsed extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient @Nullable Object result;

    Rehearsed(@Nullable Object result) {
      super(null, null, false, false);
      this.result = result;
    }
  }

  private static RuntimeException said(RuntimeException failure, SQLException cause) {
    return failure instanceof Fault ? failure : SqlFaults.of(cause);
  }

  /**
   * Asks what became of a commit whose answer never came. Inserting the same mark waits for a
   * server that is still at it, and keeps it from committing afterwards.
   */
  private boolean wasCommitted(Attempt<?> attempt) {
    for (int number = 1; ; number++) {
      try (Handle handle = jdbi.open()) {
        return !attempt.insertMark(handle);
      } catch (RuntimeException failure) {
        SQLException cause = SqlFaults.in(failure);
        if (cause == null || !SqlFaults.isConnectionLost(cause)) {
          throw cause == null ? failure : said(failure, cause);
        }
        if (number == Backoff.ATTEMPTS) {
          throw Fault.unavailable("DATABASE_COMMIT_UNKNOWN").causedBy(cause);
        }
        backoff.pause(number);
      }
    }
  }
}
