package org.iioe.commands.teacher.enrollment;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.iioe.commands.database.SqlFaults;
import org.iioe.commands.fault.Fault;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Work on the database that can be stopped within a statement: it has a thread of its own, and who
 * waits for it asks the server to cancel.
 */
final class Stoppable {
  private static final int PAUSE_MILLISECONDS = 100;

  private volatile @Nullable PGConnection connection;
  private volatile boolean stopped;

  /**
   * Works, and waits for the work also when it is stopped, for it has to undo.
   *
   * @throws Fault of kind interrupted when this thread was interrupted in time
   */
  <T> T run(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, "enrollment");
    thread.setDaemon(true);
    thread.start();
    while (true) {
      try {
        return stopped ? task.get(PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS) : task.get();
      } catch (InterruptedException stop) {
        stopped = true;
        thread.interrupt();
        cancel();
      } catch (TimeoutException stillAtIt) {
        cancel();
      } catch (ExecutionException failure) {
        throw failed(failure.getCause());
      } finally {
        if (stopped && task.isDone()) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }

  private RuntimeException failed(@Nullable Throwable cause) {
    if (stopped) {
      Fault fault = Fault.interrupted("INTERRUPTED");
      return cause == null ? fault : fault.causedBy(cause);
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
  }

  private void cancel() {
    PGConnection working = connection;
    if (working != null) {
      try {
        working.cancelQuery();
      } catch (SQLException lost) {
        // Then there is nothing to cancel any more.
      }
    }
  }

  /** Says in which transaction the work is. */
  void in(Handle handle) {
    try {
      connection = handle.getConnection().unwrap(PGConnection.class);
    } catch (SQLException failure) {
      throw SqlFaults.of(failure);
    }
    if (stopped) {
      throw Fault.interrupted("INTERRUPTED");
    }
  }
}
