package org.iioe.commands.teacher.enrollment;

import java.util.Map;
import java.util.TreeMap;

/** The counts of a run, and the names under which the book of runs keeps them. */
record MergeCounts(RowCounts rows, TeacherCounts teachers, EnrollmentCounts enrollments) {
  static final MergeCounts NONE =
      new MergeCounts(
          new RowCounts(0, 0, 0, 0),
          new TeacherCounts(0, 0, 0, 0),
          new EnrollmentCounts(0, 0, 0, 0));

  MergeCounts {
    if (Math.min(teachers.unchanged(), enrollments.unchanged()) < 0) {
      throw new IllegalStateException("counts that cannot be: " + teachers + ", " + enrollments);
    }
  }

  MergeCounts plus(MergeCounts more) {
    return new MergeCounts(
        rows.plus(more.rows), teachers.plus(more.teachers), enrollments.plus(more.enrollments));
  }

  boolean hasChanges() {
    return teachers.created() + teachers.updated() > 0
        || enrollments.created() + enrollments.updated() + enrollments.withdrawn() > 0;
  }

  Map<String, Long> asMap() {
    Map<String, Long> map = new TreeMap<>();
    map.put("rowsRead", rows.read());
    map.put("rowsAccepted", rows.accepted());
    map.put("rowsRejected", rows.rejected());
    map.put("rowsSuperseded", rows.superseded());
    map.put("teachersCreated", teachers.created());
    map.put("teachersUpdated", teachers.updated());
    map.put("teachersUnchanged", teachers.unchanged());
    map.put("emailChanges", teachers.emailChanges());
    map.put("enrollmentsCreated", enrollments.created());
    map.put("enrollmentsUpdated", enrollments.updated());
    map.put("enrollmentsUnchanged", enrollments.unchanged());
    map.put("enrollmentsWithdrawn", enrollments.withdrawn());
    return map;
  }

  static MergeCounts of(Map<String, Long> map) {
    return new MergeCounts(
        new RowCounts(
            get(map, "rowsRead"),
            get(map, "rowsAccepted"),
            get(map, "rowsRejected"),
            get(map, "rowsSuperseded")),
        new TeacherCounts(
            get(map, "teachersCreated"),
            get(map, "teachersUpdated"),
            get(map, "teachersUnchanged"),
            get(map, "emailChanges")),
        new EnrollmentCounts(
            get(map, "enrollmentsCreated"),
            get(map, "enrollmentsUpdated"),
            get(map, "enrollmentsUnchanged"),
            get(map, "enrollmentsWithdrawn")));
  }

  private static long get(Map<String, Long> map, String name) {
    return map.getOrDefault(name, 0L);
  }
}
