package org.iioe.commands.teacher.enrollment;

/** What an import may do to people who are already there, and to those who are not. */
public enum EnrollmentMode {
  /** Creates and changes. */
  UPSERT,
  /**
   * Creates teachers and enrollments; never changes one that is there, so that a withdrawn one
   * stays withdrawn. A row that withdraws is rejected.
   */
  ADD,
  /** Changes teachers and enrolls them, but creates none: an unknown one is rejected. */
  UPDATE
}
