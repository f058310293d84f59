package org.iioe.commands.packaging.repair.manifest;

import java.util.Locale;

/** What becomes of files that a manifest names and the package does not have. */
public enum Missing {
  /** They stay named. */
  KEEP,
  /** They are named no longer, nor is what cannot be opened without them. */
  DROP,
  /** A page that says so stands in for a page; other files are named no longer. */
  STUB;

  /** The name that users write. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
