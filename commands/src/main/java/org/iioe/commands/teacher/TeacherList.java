package org.iioe.commands.teacher;

import java.util.Iterator;
import java.util.function.Consumer;
import org.iioe.commands.database.Database;
import org.iioe.commands.fault.Fault;
import org.jspecify.annotations.Nullable;

/** Lists teachers by their addresses, a million of them in constant memory. */
public final class TeacherList {
  /**
   * A line of the list.
   *
   * @param enrollments how many are active
   */
  public record Line(Teacher teacher, long enrollments) {}

  /** Twice, for the two indexes of enrollments have each only a part of them. */
  private static final String ENROLLMENTS =
      """
      (SELECT count(*) FROM iioe.enrollment
        WHERE teacher_id = teacher.id AND course_id IS NOT NULL AND status = 'active')
      + (SELECT count(*) FROM iioe.enrollment
        WHERE teacher_id = teacher.id AND training_id IS NOT NULL AND status = 'active')""";

  private final Database database;

  public TeacherList(Database database) {
    this.database = database;
  }

  /**
   * Gives the lines to who walks them, once, while they come from the server.
   *
   * @param limit how many at most, or null
   * @throws Fault as {@link Selection#of}
   */
  public void list(TeacherFilter filter, @Nullable Integer limit, Consumer<Iterator<Line>> reader) {
    checkLimit(limit);
    Cursor.walk(
        database,
        connection -> sql(Selection.of(connection, filter), limit),
        row -> new Line(Teacher.read(row), row.getLong(Teacher.COLUMN_COUNT + 1)),
        reader);
  }

  /** Refuses a limit that lets nothing pass. */
  public static void checkLimit(@Nullable Integer limit) {
    if (limit != null && limit < 1) {
      throw Fault.usage("TEACHER_LIMIT_INVALID").with("limit", limit);
    }
  }

  private static SqlText sql(Selection selection, @Nullable Integer limit) {
    SqlText sql =
        new SqlText()
            .add("SELECT " + Teacher.COLUMNS + ", " + ENROLLMENTS + " FROM " + Teacher.TABLES)
            .add("WHERE")
            .add(selection.teachers())
            .add("ORDER BY teacher.email_key");
    return limit == null ? sql : sql.add("LIMIT ?", limit);
  }
}
