package org.iioe.commands.teacher.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.iioe.commands.database.Database;
import org.iioe.commands.progress.Progress;
import org.iioe.commands.teacher.Selection;
import org.iioe.commands.teacher.TeacherFilter;

/** Writes teachers for other systems, a million of them in constant memory. */
public final class TeacherExport {
  /**
   * What is wanted.
   *
   * @param byteOrderMark whether CSV begins with one, for Excel
   */
  public record Request(TeacherFilter filter, ExportFormat format, boolean byteOrderMark) {}

  /**
   * How much was written.
   *
   * @param enrollments of these teachers that were written with them
   */
  public record Report(long teachers, long enrollments) {}

  private final Database database;
  private final Progress progress;

  public TeacherExport(Database database, Progress progress) {
    this.database = database;
    this.progress = progress;
  }

  /**
   * Writes all of it as it was at one moment.
   *
   * @throws IOException when it cannot be written
   * @throws org.iioe.commands.fault.Fault as {@link Selection#of}
   */
  public Report write(Request request, OutputStream out) throws IOException {
    try {
      return database.read(connection -> write(connection, request, out));
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }

  private Report write(Connection connection, Request request, OutputStream out)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // Several questions are asked, and their answers must fit together.
      statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
    }
    Selection selection = Selection.of(connection, request.filter());
    try {
      return switch (request.format()) {
        case ROSTER -> RosterExport.write(connection, selection, csv(request, out), progress);
        case MOODLE -> MoodleExport.write(connection, selection, csv(request, out), progress);
        case ONEROSTER -> OneRosterExport.write(connection, selection, out, progress);
      };
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static CsvOutput csv(Request request, OutputStream out) throws IOException {
    return new CsvOutput(out, request.byteOrderMark());
  }
}
