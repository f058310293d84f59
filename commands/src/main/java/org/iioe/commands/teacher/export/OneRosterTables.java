package org.iioe.commands.teacher.export;

import org.iioe.commands.teacher.Selection;
import org.iioe.commands.teacher.SqlText;
import org.iioe.commands.teacher.Teacher;

/**
 * The rows of each file of a bundle. A course and a training are both courses; a class is an
 * edition or cohort of one; a session is a calendar year. Who was withdrawn is not there. The
 * institute gives the classes, and partners are the organizations of their teachers.
 */
final class OneRosterTables {
  private static final String INSTITUTE = "'iioe'";
  private static final String ORGANIZATION =
      "coalesce('partner-' || teacher.partner_id, " + INSTITUTE + ")";

  /** Active enrollments with the keys of their course and class, and the years they touch. */
  private static final String CHOSEN =
      """
      WITH chosen AS (
        SELECT enrollment.id, enrollment.teacher_id, enrollment.course_id, enrollment.training_id,
          enrollment.edition_id, enrollment.cohort, enrollment.role, enrollment.starts,
          enrollment.ends,
          coalesce('course-' || enrollment.course_id, 'training-' || enrollment.training_id)
            AS course_key,
          'class-' || coalesce('course-' || enrollment.course_id,
              'training-' || enrollment.training_id)
            || coalesce('-edition-' || enrollment.edition_id, '')
            || coalesce('-cohort-' || substr(md5(enrollment.cohort), 1, 12), '') AS class_key,
          CAST(extract(year FROM coalesce(enrollment.starts,
            CAST(enrollment.created_at AT TIME ZONE 'UTC' AS date))) AS integer) AS first_year,
          CAST(extract(year FROM coalesce(enrollment.ends, enrollment.starts,
            CAST(enrollment.created_at AT TIME ZONE 'UTC' AS date))) AS integer) AS last_year
        FROM iioe.enrollment JOIN iioe.teacher ON teacher.id = enrollment.teacher_id
        WHERE enrollment.status = 'active'""";

  private static final String SESSIONS =
      """
      SELECT 'year-' || year, NULL, NULL, CAST(year AS text), 'schoolYear', year || '-01-01',
        (year + 1) || '-01-01', NULL, CAST(year AS text)
      FROM (SELECT DISTINCT generate_series(first_year, greatest(first_year, last_year)) AS year
        FROM chosen) years
      ORDER BY year""";

  private static final String COURSES =
      """
      SELECT course_key, NULL, NULL, NULL, coalesce(training.title, edition.title, course.code),
        coalesce(training.code, course.code), NULL, 'iioe', NULL, NULL
      FROM (SELECT DISTINCT course_key, course_id, training_id FROM chosen) given
      LEFT JOIN iioe.course ON course.id = course_id
      LEFT JOIN iioe.training ON training.id = training_id
      LEFT JOIN LATERAL (SELECT title FROM iioe.course_edition
        WHERE course_edition.course_id = course.id ORDER BY language LIMIT 1) edition ON true
      ORDER BY course_key COLLATE "C\"""";

  private static final String CLASSES =
      """
      SELECT class_key, NULL, NULL,
        concat_ws(', ', coalesce(training.title, edition.title, other.title, course.code), cohort),
        NULL, course_key, concat_ws('/', coalesce(training.code, course.code), edition.language,
          cohort), 'scheduled', NULL, 'iioe', terms, NULL, NULL, NULL
      FROM (SELECT class_key, course_key, course_id, training_id, edition_id, cohort,
          string_agg(DISTINCT 'year-' || year, ',' ORDER BY 'year-' || year) AS terms
        FROM chosen, generate_series(first_year, greatest(first_year, last_year)) year
        GROUP BY class_key, course_key, course_id, training_id, edition_id, cohort) given
      LEFT JOIN iioe.course ON course.id = given.course_id
      LEFT JOIN iioe.training ON training.id = given.training_id
      LEFT JOIN iioe.course_edition edition ON edition.id = given.edition_id
      LEFT JOIN LATERAL (SELECT title FROM iioe.course_edition
        WHERE course_edition.course_id = course.id ORDER BY language LIMIT 1) other ON true
      ORDER BY class_key COLLATE "C\"""";

  private static final String ENROLLMENTS =
      """
      SELECT 'enrollment-' || id, NULL, NULL, class_key, 'iioe', 'teacher-' || teacher_id,
        CASE role WHEN 'learner' THEN 'student' WHEN 'observer' THEN 'proctor' ELSE 'teacher' END,
        'false', CAST(starts AS text), CAST(ends AS text)
      FROM chosen ORDER BY id""";

  private final Selection selection;

  OneRosterTables(Selection selection) {
    this.selection = selection;
  }

  private SqlText chosen(String query) {
    return new SqlText()
        .add(CHOSEN)
        .add(selection.enrollments())
        .add("AND")
        .add(selection.teachers())
        .add(")")
        .add(query);
  }

  SqlText academicSessions() {
    return chosen(SESSIONS);
  }

  SqlText courses() {
    return chosen(COURSES);
  }

  SqlText classes() {
    return chosen(CLASSES);
  }

  SqlText enrollments() {
    return chosen(ENROLLMENTS);
  }

  SqlText orgs() {
    return new SqlText()
        .add("SELECT sourced_id, NULL, NULL, name, 'school', code, NULL FROM (")
        .add("SELECT 0 AS place, " + INSTITUTE + " AS sourced_id,")
        .add("'International Institute of Online Education' AS name, " + INSTITUTE + " AS code")
        .add("UNION ALL SELECT id, 'partner-' || id, name, code FROM iioe.partner WHERE id IN (")
        .add("SELECT teacher.partner_id FROM iioe.teacher WHERE")
        .add(selection.teachers())
        .add(")) orgs ORDER BY place");
  }

  SqlText users() {
    return new SqlText()
        .add("SELECT " + Teacher.COLUMNS + ", " + ORGANIZATION + ", teacher.email_key")
        .add("FROM " + Teacher.TABLES + " WHERE")
        .add(selection.teachers())
        .add("ORDER BY teacher.id");
  }

  /** A teacher who trains others is a teacher there, all others are students. */
  SqlText roles() {
    return new SqlText()
        .add("SELECT 'role-' || teacher.id, NULL, NULL, 'teacher-' || teacher.id, 'primary',")
        .add("CASE WHEN training.teacher_id IS NULL THEN 'student' ELSE 'teacher' END,")
        .add("NULL, NULL, " + ORGANIZATION + ", NULL FROM iioe.teacher LEFT JOIN (")
        .add("SELECT DISTINCT teacher_id FROM iioe.enrollment WHERE status = 'active'")
        .add("AND role IN ('facilitator', 'trainer')) training ON training.teacher_id = teacher.id")
        .add("WHERE")
        .add(selection.teachers())
        .add("ORDER BY teacher.id");
  }
}
