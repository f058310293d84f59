package org.iioe.commands.course;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.iioe.commands.database.Database;
import org.jspecify.annotations.Nullable;

/** What the catalogue says must be in the store, a page at a time: it may be millions of files. */
final class StoredDigests {
  private static final int PAGE = 10_000;

  /** Every file and every uploaded archive, with who uses it; the parameter is a course or null. */
  private static final String USES =
      """
      WITH version AS (
        SELECT course.code, edition.language, version.*
        FROM iioe.course_version version
        JOIN iioe.course_edition edition ON edition.id = version.edition_id
        JOIN iioe.course ON course.id = edition.course_id
        WHERE CAST(? AS text) IS NULL OR course.code = ?),
      use AS (
        SELECT version.code, version.language, version.number, file.path, file.digest, file.bytes
        FROM version JOIN iioe.course_file file ON file.version_id = version.id
        UNION ALL
        SELECT code, language, number, archive_name, archive_digest, archive_bytes
        FROM version WHERE archive_digest IS NOT NULL)
      """;

  /** A file of the store. */
  record Row(String digest, long bytes) {}

  private final Database database;
  private final @Nullable String code;

  StoredDigests(Database database, @Nullable String code) {
    this.database = database;
    this.code = code;
  }

  long totalBytes() {
    return database.read(
        connection -> {
          try (PreparedStatement statement =
                  prepare(
                      connection,
                      "SELECT coalesce(sum(bytes), 0) FROM (SELECT DISTINCT digest, bytes FROM use) one");
              ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
          }
        });
  }

  /** The next page of digests, in order. */
  List<Row> after(String digest) {
    return database.read(
        connection -> {
          try (PreparedStatement statement =
              prepare(
                  connection,
                  "SELECT DISTINCT digest, bytes FROM use WHERE digest > ? ORDER BY digest LIMIT "
                      + PAGE)) {
            statement.setString(3, digest);
            try (ResultSet rows = statement.executeQuery()) {
              List<Row> page = new ArrayList<>();
              while (rows.next()) {
                page.add(new Row(rows.getString(1), rows.getLong(2)));
              }
              return page;
            }
          }
        });
  }

  /**
   * Who uses the bad ones.
   *
   * @param bad by digest, true when damaged
   */
  List<VerifyProblem> users(Map<String, Boolean> bad) {
    if (bad.isEmpty()) {
      return List.of();
    }
    return database.read(connection -> users(connection, bad));
  }

  private List<VerifyProblem> users(Connection connection, Map<String, Boolean> bad)
      throws SQLException {
    try (PreparedStatement statement =
        prepare(
            connection,
            """
            SELECT code, language, number, path, digest FROM use WHERE digest = ANY (?)
            ORDER BY code, language, number, path""")) {
      statement.setArray(3, connection.createArrayOf("text", bad.keySet().toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        List<VerifyProblem> problems = new ArrayList<>();
        while (rows.next()) {
          problems.add(
              new VerifyProblem(
                  rows.getString(1),
                  rows.getString(2),
                  rows.getInt(3),
                  rows.getString(4),
                  rows.getString(5),
                  bad.getOrDefault(rows.getString(5), false)));
        }
        return problems;
      }
    }
  }

  private PreparedStatement prepare(Connection connection, String query) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(USES + query);
    statement.setString(1, code);
    statement.setString(2, code);
    return statement;
  }
}
