package org.iioe.commands.teacher;

/** What keeps two runs that change many teachers apart, in the order that all of them take it. */
public final class Locks {
  /** Lets everybody read and nobody else write. */
  public static final String TEACHERS =
      "LOCK TABLE iioe.teacher, iioe.enrollment IN SHARE ROW EXCLUSIVE MODE";

  private Locks() {}
}
