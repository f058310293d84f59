package org.iioe.commands.course;

import java.util.Objects;
import org.iioe.commands.database.AdvisoryLock;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.HeldLock;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Keeps content that no row names yet from being taken for garbage: from before the store is looked
 * into, for what it has already may be garbage too, until the rows are committed. Of one thread.
 */
final class ContentProtection implements AutoCloseable {
  private final Database database;
  private @Nullable HeldLock held;

  ContentProtection(Database database) {
    this.database = database;
  }

  /** Begins it, or goes on with it. */
  void begin() {
    if (held == null) {
      held = database.share(AdvisoryLock.CONTENT);
    }
  }

  /**
   * Hands it on to the transaction that is about to commit the rows.
   *
   * @throws org.iioe.commands.fault.Fault of kind unavailable when it was lost before
   */
  void passTo(Handle handle) {
    Objects.requireNonNull(held).passTo(handle);
  }

  @Override
  public void close() {
    HeldLock ending = held;
    held = null;
    if (ending != null) {
      ending.close();
    }
  }
}
