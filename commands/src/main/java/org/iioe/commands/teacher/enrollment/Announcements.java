package org.iioe.commands.teacher.enrollment;

/** Who was newly enrolled or withdrawn by a run, read from its journal. */
final class Announcements {
  private final Statements statements;
  private final long run;

  Announcements(Statements statements, long run) {
    this.statements = statements;
    this.run = run;
  }

  void send(AnnouncementSink sink) {
    sink.begin();
    statements.each(
        """
        SELECT teacher.email,
          coalesce(teacher.full_name,
            nullif(concat_ws(' ', teacher.given_name, teacher.family_name), '')),
          teacher.language, course.code, training.code, changed.status = 'active'
        FROM (
          SELECT enrollment.id, 'active' AS status
          FROM iioe.journal CROSS JOIN LATERAL unnest(journal.row_ids) AS ids
          JOIN iioe.enrollment ON enrollment.id >= lower(ids) AND enrollment.id < upper(ids)
          WHERE run_id = {run} AND relation = 'enrollment' AND operation = 'created'
          UNION ALL
          SELECT row_id, later ->> 'status' FROM iioe.journal
          WHERE run_id = {run} AND relation = 'enrollment' AND operation = 'changed'
            AND later ->> 'status' IS NOT NULL) changed
        JOIN iioe.enrollment ON enrollment.id = changed.id
        JOIN iioe.teacher ON teacher.id = enrollment.teacher_id
        LEFT JOIN iioe.course ON course.id = enrollment.course_id
        LEFT JOIN iioe.training ON training.id = enrollment.training_id
        WHERE teacher.email IS NOT NULL
        ORDER BY enrollment.id"""
            .replace("{run}", Long.toString(run)),
        row ->
            sink.accept(
                new Announcement(
                    String.valueOf(row.text(1)),
                    row.text(2),
                    row.text(3),
                    row.text(4),
                    row.text(5),
                    "t".equals(row.text(6)))));
  }
}
