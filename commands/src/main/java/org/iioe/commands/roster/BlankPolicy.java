package org.iioe.commands.roster;

/** What a blank cell says. */
public enum BlankPolicy {
  /** Nothing: the platform keeps what it has. */
  KEEP,
  /**
   * That there is no such value: the field of the teacher or of the enrollment is cleared. Fields
   * that must have a value (e-mail, course, training, role, action) are kept all the same.
   */
  ERASE
}
