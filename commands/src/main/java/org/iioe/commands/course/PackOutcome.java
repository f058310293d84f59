package org.iioe.commands.course;

import java.util.Locale;

/** What became of one package that was made. */
public enum PackOutcome {
  /** There was no such file. */
  CREATED,
  /** The file was there with other bytes. */
  UPDATED,
  /** The file was there with these very bytes. */
  UNCHANGED,
  /** A finding stands against it, so it was not delivered. */
  REJECTED;

  /** The stable name that scripts read. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
