package org.iioe.commands.teacher.export;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.iioe.commands.teacher.Selection;
import org.iioe.commands.teacher.SqlText;
import org.iioe.commands.teacher.Teacher;
import org.iioe.commands.teacher.TeacherLookup.Enrolled;
import org.jspecify.annotations.Nullable;

/** Teachers with what they are enrolled in, by address: a line for each enrollment. */
final class Enrollments {
  /** Takes the lines as they come. */
  interface Lines {
    /**
     * Takes a line.
     *
     * @param enrolled null for the one line of a teacher who is enrolled in nothing
     */
    void take(Teacher teacher, @Nullable Enrolled enrolled) throws IOException;
  }

  private static final String ENROLLED =
      """
      enrollment.id IS NOT NULL, course.code, edition.language, training.code, enrollment.status,
      enrollment.role, enrollment.cohort, enrollment.starts, enrollment.ends,
      enrollment.created_at""";
  private static final String NAMES =
      """
      LEFT JOIN iioe.course ON course.id = enrollment.course_id
      LEFT JOIN iioe.course_edition edition ON edition.id = enrollment.edition_id
      LEFT JOIN iioe.training ON training.id = enrollment.training_id
      WHERE""";

  private Enrollments() {}

  static void walk(Connection connection, Selection selection, Lines lines)
      throws SQLException, IOException {
    SqlText sql =
        new SqlText()
            .add("SELECT " + Teacher.COLUMNS + ", " + ENROLLED + " FROM " + Teacher.TABLES)
            .add(selection.isAboutEnrollments() ? "JOIN" : "LEFT JOIN")
            .add("iioe.enrollment ON enrollment.teacher_id = teacher.id")
            .add(selection.enrollments())
            .add(NAMES)
            .add(selection.teachers())
            .add("ORDER BY teacher.email_key, course.code, training.code");
    try (PreparedStatement statement = sql.prepare(connection);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        boolean enrolled = rows.getBoolean(Teacher.COLUMN_COUNT + 1);
        lines.take(Teacher.read(rows), enrolled ? enrolled(rows) : null);
      }
    }
  }

  private static Enrolled enrolled(ResultSet row) throws SQLException {
    int first = Teacher.COLUMN_COUNT + 2;
    return new Enrolled(
        row.getString(first),
        row.getString(first + 1),
        row.getString(first + 2),
        row.getString(first + 3),
        row.getString(first + 4),
        row.getString(first + 5),
        row.getObject(first + 6, LocalDate.class),
        row.getObject(first + 7, LocalDate.class),
        row.getObject(first + 8, OffsetDateTime.class));
  }
}
