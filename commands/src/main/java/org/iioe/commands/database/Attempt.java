package org.iioe.commands.database;

import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** One try at a transaction. */
final class Attempt<T extends @Nullable Object> {
  private final @Nullable Run run;
  private final UUID mark;
  private final Function<Handle, T> work;
  private boolean committing;
  private @Nullable T result;

  Attempt(@Nullable Run run, UUID mark, Function<Handle, T> work) {
    this.run = run;
    this.mark = mark;
    this.work = work;
  }

  /**
   * @param lockSeconds how long to wait at most for what others hold
   */
  T make(Jdbi jdbi, int lockSeconds) {
    Handle handle = jdbi.open();
    try {
      handle.begin();
      handle.execute("SET LOCAL lock_timeout = '" + lockSeconds + "s'");
      T value = work.apply(handle);
      result = value;
      if (!insertMark(handle)) {
        throw new IllegalStateException("a token was drawn twice");
      }
      committing = true;
      handle.commit();
      handle.close();
      return value;
    } catch (RuntimeException | Error failure) {
      undo(handle, failure);
      throw failure;
    }
  }

  private static void undo(Handle handle, Throwable failure) {
    try {
      handle.rollback();
      handle.close();
    } catch (RuntimeException broken) {
      failure.addSuppressed(broken);
    }
  }

  /** Whether the mark was not there yet. It comes last, so that the work may begin with SET. */
  boolean insertMark(Handle handle) {
    return handle
            .createUpdate(
                """
                INSERT INTO iioe.commit_mark (token, run_id) VALUES (CAST(:token AS uuid), :run)
                ON CONFLICT (token) DO NOTHING""")
            .bind("token", mark.toString())
            .bind("run", run == null ? null : run.id())
            .execute()
        == 1;
  }

  /** Whether the commit had been sent when it failed. */
  boolean isCommitting() {
    return committing;
  }

  /** What the work returned; asked only after it did. */
  @SuppressWarnings("NullAway") // null only where T itself may be null
  T result() {
    return result;
  }
}
