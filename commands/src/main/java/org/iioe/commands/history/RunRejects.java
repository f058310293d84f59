package org.iioe.commands.history;

import java.nio.charset.Charset;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.iioe.commands.database.Database;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.table.TableDialect;
import org.iioe.commands.teacher.enrollment.ProblemJson;
import org.iioe.commands.teacher.enrollment.Reject;
import org.iioe.commands.teacher.enrollment.RejectSink;

/** The rows of a roster that an old run did not take, as they were written, one at a time. */
public final class RunRejects {
  private static final int ROWS_AT_A_TIME = 1000;

  /** What spreadsheets write. */
  private static final String LINE_END = "\r\n";

  private final Database database;

  public RunRejects(Database database) {
    this.database = database;
  }

  /**
   * Reads the rejects of a run in constant memory.
   *
   * @throws Fault of kind not found when there is no such run, or it read no roster
   */
  public void forEach(long run, RejectSink sink) {
    new PastRuns(database).run(run);
    database.read(
        connection -> {
          begin(connection, run, sink);
          rejects(connection, run, sink);
          return true;
        });
  }

  private static void begin(Connection connection, long run, RejectSink sink) throws SQLException {
    String sql =
        """
        SELECT format, encoding, byte_order_mark, delimiter, separator_line, header
        FROM iioe.roster WHERE run_id = ?""";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, run);
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          throw Fault.notFound("RUN_WITHOUT_ROSTER").with("run", run);
        }
        sink.begin(
            new TableDialect(
                TableDialect.Format.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                Charset.forName(row.getString(2)),
                row.getBoolean(3),
                row.getString(4).charAt(0),
                row.getBoolean(5),
                LINE_END,
                TableDialect.Evidence.GIVEN,
                null),
            texts(row, 6));
      }
    }
  }

  private static void rejects(Connection connection, long run, RejectSink sink)
      throws SQLException {
    String sql =
        """
        SELECT record, line, sheet_row, cells, problems FROM iioe.roster_reject
        WHERE run_id = ? ORDER BY record""";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, run);
      statement.setFetchSize(ROWS_AT_A_TIME);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          sink.accept(
              new Reject(
                  row.getLong(1),
                  row.getLong(2),
                  row.getLong(3),
                  texts(row, 4),
                  ProblemJson.read(row.getString(5))));
        }
      }
    }
  }

  private static List<String> texts(ResultSet row, int column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
