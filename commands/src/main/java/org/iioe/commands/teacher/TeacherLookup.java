package org.iioe.commands.teacher;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.SqlFunction;
import org.iioe.commands.fault.Fault;
import org.jspecify.annotations.Nullable;

/** Finds one teacher, with all that they are enrolled in. */
public final class TeacherLookup {
  private static final String FIND =
      """
      SELECT id FROM iioe.teacher WHERE email_key = ?
      UNION ALL
      SELECT teacher_id FROM iioe.teacher_alias WHERE email_key = ?""";
  private static final String EXISTS =
      "SELECT id FROM iioe.teacher WHERE id = ? AND forgotten_at IS NULL";
  private static final String ALIASES =
      "SELECT email_key FROM iioe.teacher_alias WHERE teacher_id = ? ORDER BY email_key";
  private static final String ENROLLMENTS =
      """
      SELECT course.code, edition.language, training.code, enrollment.status, enrollment.role,
        enrollment.cohort, enrollment.starts, enrollment.ends, enrollment.created_at
      FROM iioe.enrollment
      LEFT JOIN iioe.course ON course.id = enrollment.course_id
      LEFT JOIN iioe.course_edition edition ON edition.id = enrollment.edition_id
      LEFT JOIN iioe.training ON training.id = enrollment.training_id
      WHERE enrollment.teacher_id = ?
      ORDER BY course.code, training.code""";

  /**
   * All about a teacher.
   *
   * @param earlierAddresses normalized, by which rosters may still call the teacher
   */
  public record Found(Teacher teacher, List<String> earlierAddresses, List<Enrolled> enrollments) {
    public Found {
      earlierAddresses = List.copyOf(earlierAddresses);
      enrollments = List.copyOf(enrollments);
    }
  }

  /**
   * One enrollment, in a course or in a training.
   *
   * @param edition the language that was chosen, or null
   */
  public record Enrolled(
      @Nullable String course,
      @Nullable String edition,
      @Nullable String training,
      String status,
      String role,
      @Nullable String cohort,
      @Nullable LocalDate starts,
      @Nullable LocalDate ends,
      OffsetDateTime enrolledAt) {}

  private final Database database;

  public TeacherLookup(Database database) {
    this.database = database;
  }

  /**
   * The teacher that is meant.
   *
   * @throws Fault of kind not found when there is none. It names no others: their addresses are
   *     nobody's business, and faults reach logs.
   */
  public Found find(TeacherReference reference) {
    return database.read(connection -> found(connection, find(connection, reference)));
  }

  /** The id of the teacher that is meant, forgotten ones left out. */
  static long find(Connection connection, TeacherReference reference) throws SQLException {
    String key = reference.emailKey();
    try (PreparedStatement statement = connection.prepareStatement(key == null ? EXISTS : FIND)) {
      if (key == null) {
        statement.setLong(1, reference.id());
      } else {
        statement.setString(1, key);
        statement.setString(2, key);
      }
      try (ResultSet rows = statement.executeQuery()) {
        if (!rows.next()) {
          throw key == null
              ? Fault.notFound("TEACHER_ID_UNKNOWN").with("id", reference.id())
              : Fault.notFound("TEACHER_UNKNOWN");
        }
        return rows.getLong(1);
      }
    }
  }

  private static Found found(Connection connection, long id) throws SQLException {
    String sql = "SELECT " + Teacher.COLUMNS + " FROM " + Teacher.TABLES + " WHERE teacher.id = ?";
    return new Found(
        all(connection, sql, id, Teacher::read).get(0),
        all(connection, ALIASES, id, row -> row.getString(1)),
        all(connection, ENROLLMENTS, id, TeacherLookup::enrolled));
  }

  private static <T> List<T> all(
      Connection connection, String sql, long id, SqlFunction<ResultSet, T> reader)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, id);
      try (ResultSet rows = statement.executeQuery()) {
        List<T> all = new ArrayList<>();
        while (rows.next()) {
          all.add(reader.apply(rows));
        }
        return all;
      }
    }
  }

  private static Enrolled enrolled(ResultSet row) throws SQLException {
    return new Enrolled(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getObject(7, LocalDate.class),
        row.getObject(8, LocalDate.class),
        row.getObject(9, OffsetDateTime.class));
  }
}
