package org.iioe.commands.teacher.enrollment;

/**
 * Distinct teachers of the accepted rows. With {@code --chunk} distinct within each chunk.
 *
 * @param emailChanges how many of the updated ones were known by their external id and have another
 *     address now
 */
public record TeacherCounts(long created, long updated, long unchanged, long emailChanges) {
  TeacherCounts plus(TeacherCounts more) {
    return new TeacherCounts(
        created + more.created,
        updated + more.updated,
        unchanged + more.unchanged,
        emailChanges + more.emailChanges);
  }
}
