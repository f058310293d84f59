package org.iioe.commands.teacher;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The conditions of a filter, as SQL. */
public final class Selection {
  private final SqlText teachers;
  private final SqlText enrollments;

  private Selection(SqlText teachers, SqlText enrollments) {
    this.teachers = teachers;
    this.enrollments = enrollments;
  }

  /**
   * Looks up what the filter names.
   *
   * @throws org.iioe.commands.fault.Fault of kind not found, with the nearest codes, for a course,
   *     training or institution that is not there; of kind usage for a country that is none
   */
  public static Selection of(Connection connection, TeacherFilter filter) throws SQLException {
    Named named = new Named(connection);
    SqlText enrollments = enrollments(named, filter.enrollment());
    SqlText teachers = new SqlText().add("teacher.forgotten_at IS NULL");
    add(teachers, "AND teacher.country = ?", Named.country(filter.country()));
    add(teachers, "AND teacher.created_at >= ?", filter.since());
    add(teachers, "AND teacher.created_at < ?", filter.until());
    String language = lower(filter.language());
    if (language != null) {
      teachers.add(
          "AND (lower(teacher.language) = ? OR starts_with(lower(teacher.language), ? || '-'))",
          language,
          language);
    }
    String domain = lower(filter.emailDomain());
    if (domain != null) {
      String bare = domain.startsWith("@") ? domain.substring(1) : domain;
      teachers.add("AND split_part(teacher.email_key, '@', 2) = ?", bare);
    }
    addName(teachers, filter.name());
    String institution = filter.institution();
    if (institution != null) {
      teachers.add(named.institution(institution));
    }
    if (!enrollments.isEmpty()) {
      teachers
          .add("AND EXISTS (SELECT FROM iioe.enrollment WHERE enrollment.teacher_id = teacher.id")
          .add(enrollments)
          .add(")");
    }
    return new Selection(teachers, enrollments);
  }

  /** What follows a WHERE that has {@code iioe.teacher} under its own name. */
  public SqlText teachers() {
    return teachers;
  }

  /** What follows a condition on {@code iioe.enrollment} under its own name; may be nothing. */
  public SqlText enrollments() {
    return enrollments;
  }

  /** Whether only certain enrollments are wanted. */
  public boolean isAboutEnrollments() {
    return !enrollments.isEmpty();
  }

  private static SqlText enrollments(Named named, TeacherFilter.Enrollment wanted)
      throws SQLException {
    SqlText conditions = new SqlText();
    if (wanted.isAny()) {
      return conditions;
    }
    add(conditions, "AND enrollment.course_id = ?", named.course(wanted.course()));
    add(conditions, "AND enrollment.training_id = ?", named.training(wanted.training()));
    add(conditions, "AND lower(enrollment.cohort) = lower(?)", wanted.cohort());
    EnrollmentRole role = wanted.role();
    add(conditions, "AND enrollment.role = ?", role == null ? null : role.code());
    EnrollmentStatus status = wanted.status();
    add(conditions, "AND enrollment.status = ?", status == null ? null : status.code());
    return conditions;
  }

  /** Without regard to case and accents, in any script. */
  private static void addName(SqlText teachers, @Nullable String name) {
    if (name != null) {
      teachers
          .add("AND strpos(" + SqlNames.folded(SqlNames.ALL) + ",")
          .add(SqlNames.folded("CAST(? AS text)") + ") > 0", name.strip());
    }
  }

  private static void add(SqlText conditions, String condition, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition, value);
    }
  }

  private static @Nullable String lower(@Nullable String text) {
    return text == null ? null : text.strip().toLowerCase(Locale.ROOT);
  }
}
