package org.iioe.commands.course;

import java.util.Locale;

/** How the repair of a package ended. */
public enum RepairOutcome {
  /** It needs nothing that a repair could do. */
  UNCHANGED,
  /** Something was mended, though not always everything. */
  REPAIRED,
  /** It is no package, or not one that can be read. */
  UNREPAIRABLE;

  /** The stable name that scripts read. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
