package org.iioe.commands.teacher.enrollment;

/**
 * What became of enrollments.
 *
 * @param created new rows of {@code iioe.enrollment}
 * @param updated changed, or active again after having been withdrawn
 * @param unchanged as the file says already; also nothing to withdraw
 * @param withdrawn by rows that say so, and by {@code --sync}
 */
public record EnrollmentCounts(long created, long updated, long unchanged, long withdrawn) {
  EnrollmentCounts plus(EnrollmentCounts more) {
    return new EnrollmentCounts(
        created + more.created,
        updated + more.updated,
        unchanged + more.unchanged,
        withdrawn + more.withdrawn);
  }
}
