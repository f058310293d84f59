package org.iioe.commands.teacher.enrollment;

/** Leaves a transaction that did all its work and is to be undone, with what it found. */
final class Undone extends RuntimeException {
  private final transient EnrollmentResult result;

  Undone(EnrollmentResult result) {
    super("undone on purpose", null, false, false);
    this.result = result;
  }

  EnrollmentResult result() {
    return result;
  }
}
