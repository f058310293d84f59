package org.iioe.commands.teacher.export;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.iioe.commands.progress.Progress;
import org.iioe.commands.teacher.Selection;
import org.iioe.commands.teacher.SqlText;
import org.iioe.commands.teacher.Teacher;
import org.iioe.commands.teacher.TeacherLookup.Enrolled;
import org.jspecify.annotations.Nullable;

/**
 * Writes what Moodle's “Upload users” reads: a row for each teacher, with as many numbered columns
 * as the busiest of them needs. A course is a course, a cohort of ours a group in it; a training is
 * a cohort of Moodle's, which spans courses.
 */
final class MoodleExport implements Enrollments.Lines {
  private static final List<String> COLUMNS =
      List.of("username", "email", "firstname", "lastname", "lang", "country", "institution");

  /** What {@code enrolstatus} calls an enrollment that is kept and takes no part. */
  private static final String SUSPENDED = "1";

  private static final String ACTIVE = "0";

  private final CsvOutput csv;
  private final Progress progress;
  private final int courseColumns;
  private final int cohortColumns;
  private final List<Enrolled> courses = new ArrayList<>();
  private final List<Enrolled> trainings = new ArrayList<>();
  private @Nullable Teacher current;
  private long teachers;
  private long enrollments;

  private MoodleExport(CsvOutput csv, Progress progress, int courseColumns, int cohortColumns) {
    this.csv = csv;
    this.progress = progress;
    this.courseColumns = courseColumns;
    this.cohortColumns = cohortColumns;
  }

  static TeacherExport.Report write(
      Connection connection, Selection selection, CsvOutput csv, Progress progress)
      throws SQLException, IOException {
    MoodleExport export =
        new MoodleExport(
            csv,
            progress,
            most(connection, selection, "course_id"),
            most(connection, selection, "training_id"));
    export.header();
    Enrollments.walk(connection, selection, export);
    export.finishTeacher();
    csv.flush();
    return new TeacherExport.Report(export.teachers, export.enrollments);
  }

  /** How many enrollments the busiest teacher has. */
  private static int most(Connection connection, Selection selection, String column)
      throws SQLException {
    SqlText sql =
        new SqlText()
            .add("SELECT coalesce(max(number), 0) FROM (SELECT count(*) AS number")
            .add("FROM iioe.enrollment JOIN iioe.teacher ON teacher.id = enrollment.teacher_id")
            .add("WHERE enrollment." + column + " IS NOT NULL")
            .add(selection.enrollments())
            .add("AND")
            .add(selection.teachers())
            .add("GROUP BY teacher.id) counted");
    try (PreparedStatement statement = sql.prepare(connection);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private void header() throws IOException {
    List<String> header = new ArrayList<>(COLUMNS);
    for (int i = 1; i <= courseColumns; i++) {
      header.addAll(List.of("course" + i, "role" + i, "group" + i, "enrolstatus" + i));
    }
    for (int i = 1; i <= cohortColumns; i++) {
      header.add("cohort" + i);
    }
    csv.row(header);
  }

  @Override
  public void take(Teacher teacher, @Nullable Enrolled enrolled) throws IOException {
    if (current == null || current.id() != teacher.id()) {
      finishTeacher();
      current = teacher;
    }
    if (enrolled != null) {
      (enrolled.course() == null ? trainings : courses).add(enrolled);
    }
  }

  private void finishTeacher() throws IOException {
    if (current == null) {
      return;
    }
    List<@Nullable String> cells = new ArrayList<>(ofTeacher(current));
    for (int i = 0; i < courseColumns; i++) {
      addCourse(cells, i < courses.size() ? courses.get(i) : null);
    }
    List<String> cohorts = cohorts();
    for (int i = 0; i < cohortColumns; i++) {
      cells.add(i < cohorts.size() ? cohorts.get(i) : null);
    }
    csv.row(cells);
    teachers++;
    enrollments += courses.size() + cohorts.size();
    courses.clear();
    trainings.clear();
    progress.advance(1);
  }

  private static List<@Nullable String> ofTeacher(Teacher teacher) {
    RequiredNames names = RequiredNames.of(teacher);
    List<@Nullable String> cells = new ArrayList<>();
    cells.add(MoodleWords.username(teacher));
    cells.add(teacher.email());
    cells.add(names.given());
    cells.add(names.family());
    cells.add(MoodleWords.language(teacher.language()));
    cells.add(teacher.country());
    cells.add(teacher.institution());
    return cells;
  }

  private static void addCourse(List<@Nullable String> cells, @Nullable Enrolled enrolled) {
    if (enrolled == null) {
      for (int i = 0; i < 4; i++) {
        cells.add(null);
      }
      return;
    }
    cells.add(enrolled.course());
    cells.add(MoodleWords.role(enrolled.role()));
    cells.add(enrolled.cohort());
    cells.add(enrolled.status().equals("active") ? ACTIVE : SUSPENDED);
  }

  /** Nobody can be suspended in a cohort, so who has left a training is not in it. */
  private List<String> cohorts() {
    List<String> cohorts = new ArrayList<>();
    for (Enrolled enrolled : trainings) {
      if (enrolled.training() != null && enrolled.status().equals("active")) {
        cohorts.add(enrolled.training());
      }
    }
    return cohorts;
  }
}
