package org.iioe.commands.teacher;

import java.util.function.Function;
import org.iioe.commands.database.Database;
import org.jdbi.v3.core.Handle;

/** Does the work of a transaction and then undoes it, so that a dry run is a true difference. */
public final class DryRun {
  /** Ends the transaction; never leaves this class. */
  private static final class Ended extends RuntimeException {
    private final transient Object result;

    Ended(Object result) {
      super(null, null, false, false);
      this.result = result;
    }
  }

  private DryRun() {}

  /** Writes, or only does as if. */
  public static <T> T write(
      Database database, boolean dryRun, Class<T> type, Function<Handle, T> work) {
    if (!dryRun) {
      return database.write(work);
    }
    try {
      return database.write(
          handle -> {
            throw new Ended(work.apply(handle));
          });
    } catch (Ended ended) {
      return type.cast(ended.result);
    }
  }
}
