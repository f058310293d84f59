package org.iioe.commands.course;

import java.util.Locale;

/** What an import did with one package. */
public enum ImportOutcome {
  /** The first version of an edition. */
  CREATED,
  /** A further version of an edition. */
  UPDATED,
  /** The newest version of the edition is this one already. */
  UNCHANGED,
  /** Not taken; the findings say why. */
  REJECTED;

  /** The stable name that scripts read. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
