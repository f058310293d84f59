package org.iioe.commands.teacher.enrollment;

import java.util.List;
import org.iioe.commands.database.Database;
import org.jspecify.annotations.Nullable;

/** A small platform, and what its tables hold, a line a row. */
final class Platform {
  private final Database database;

  Platform(Database database) {
    this.database = database;
  }

  /** Two courses, a training and a partner; nobody. */
  void empty() {
    database.write(
        handle ->
            handle.execute(
                """
                SET LOCAL session_replication_role = replica;
                TRUNCATE iioe.course, iioe.training, iioe.partner, iioe.teacher, iioe.run
                  RESTART IDENTITY CASCADE;
                SET LOCAL session_replication_role = origin;
                INSERT INTO iioe.course (code) VALUES ('c1'), ('c2');
                INSERT INTO iioe.course_edition (course_id, language, title)
                  SELECT id, language, 'A course' FROM iioe.course
                  CROSS JOIN (VALUES ('en'), ('fr')) spoken (language);
                INSERT INTO iioe.training (code, title) VALUES ('t1', 'A training');
                INSERT INTO iioe.partner (code, name) VALUES ('lagos', 'University of Lagos')"""));
  }

  List<String> teachers() {
    return lines(
        """
        SELECT concat_ws('|', email, email_key, given_name, family_name, coalesce(partner.code, ''),
          coalesce(institution, ''), coalesce(external_id, ''))
        FROM iioe.teacher LEFT JOIN iioe.partner ON partner.id = partner_id
        ORDER BY email COLLATE "C\"""");
  }

  List<String> enrollments() {
    return lines(
        """
        SELECT concat_ws('|', email, coalesce(course.code, training.code), status, role, cohort,
          starts, ends)
        FROM iioe.enrollment JOIN iioe.teacher ON teacher.id = teacher_id
        LEFT JOIN iioe.course ON course.id = course_id
        LEFT JOIN iioe.training ON training.id = training_id
        ORDER BY email COLLATE "C", 1""");
  }

  /** Everything of all rows that imports write, also by whom and when they were last touched. */
  List<String> dump() {
    return lines(
        """
        SELECT concat('teacher ', xmin, ' ', teacher) FROM iioe.teacher
        UNION ALL SELECT concat('enrollment ', xmin, ' ', enrollment) FROM iioe.enrollment
        UNION ALL SELECT concat('alias ', xmin, ' ', teacher_alias) FROM iioe.teacher_alias
        ORDER BY 1""");
  }

  /** The changes that a run journaled; created rows are {@link JournalAgreement}'s. */
  List<String> journal(@Nullable Long run) {
    return lines(
        """
        SELECT concat_ws(' ', relation, operation, earlier, later) FROM iioe.journal
        WHERE run_id = %d AND operation <> 'created' ORDER BY 1"""
            .formatted(run));
  }

  long count(String from) {
    return database.query(
        handle -> handle.createQuery("SELECT count(*) FROM " + from).mapTo(Long.class).one());
  }

  private List<String> lines(String sql) {
    return database.query(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }
}
