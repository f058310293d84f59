package org.iioe.commands.database;

import java.util.Locale;

/** How a run ended. A run that never says so was killed. */
public enum RunOutcome {
  /** Everything was done, or there was nothing to do. */
  DONE,
  /** Done, but some items were rejected. */
  REJECTED,
  /** It gave up; what its last transaction did was undone. */
  FAILED,
  /** The user or the system stopped it. */
  INTERRUPTED;

  /** As it stands in {@code iioe.run.outcome}. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
