package org.iioe.commands.teacher.enrollment;

/**
 * Which row counts when a file has several for one person and one course or training. Rows of one
 * person for different ones are no duplicates. With {@code --chunk} it holds within each chunk; a
 * later chunk finds what an earlier one did, as a second import would.
 */
public enum DuplicatePolicy {
  /** None of them: all are rejected, each with the places of the others. */
  REJECT,
  /** The first; the others are accepted and left out ({@link RowCounts#superseded}). */
  FIRST,
  /** The last, likewise. */
  LAST
}
