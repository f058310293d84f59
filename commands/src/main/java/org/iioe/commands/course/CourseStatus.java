package org.iioe.commands.course;

import java.util.Locale;

/** Where a version stands. */
public enum CourseStatus {
  /** Imported, not offered. */
  STAGED,
  /** Offered to teachers; at most one version of an edition. */
  PUBLISHED,
  /** No longer offered. */
  RETIRED;

  /** The stable name, as it stands in the database and on the command line. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return code();
  }
}
