package org.iioe.commands.course;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.iioe.commands.database.Database;
import org.jspecify.annotations.Nullable;

/** Lists the catalogue. Plain JDBC, for people wait for it. */
public final class CatalogueQuery {
  /**
   * Which lines are wanted; null is any.
   *
   * @param status published: an edition that is offered, whatever is newer; staged: whose newest
   *     version is staged, whatever is offered; retired: whose newest version was retired and that
   *     is not offered
   */
  public record Filter(
      @Nullable CourseStatus status,
      @Nullable String language,
      @Nullable CourseCategory category) {}

  private static final String SQL =
      """
      SELECT course.code, course.category, edition.language, edition.title, version.number,
        version.status, published.number, version.standard, version.file_count,
        version.file_bytes, version.imported_at
      FROM iioe.course
      JOIN iioe.course_edition edition ON edition.course_id = course.id
      JOIN LATERAL (
        SELECT * FROM iioe.course_version
        WHERE edition_id = edition.id ORDER BY number DESC LIMIT 1) version ON true
      LEFT JOIN iioe.course_version published
        ON published.edition_id = edition.id AND published.status = 'published'
      WHERE (CAST(? AS text) IS NULL
          OR CASE CAST(? AS text)
            WHEN 'published' THEN published.id IS NOT NULL
            WHEN 'retired' THEN version.status = 'retired' AND published.id IS NULL
            ELSE version.status = 'staged' END)
        AND (CAST(? AS text) IS NULL OR edition.language = ?)
        AND (CAST(? AS text) IS NULL OR course.category = ?)
      ORDER BY course.code, edition.language""";

  private final Database database;

  public CatalogueQuery(Database database) {
    this.database = database;
  }

  /** The lines, by code and language. */
  public List<CatalogueEntry> list(Filter filter) {
    return database.read(connection -> list(connection, filter));
  }

  private static List<CatalogueEntry> list(Connection connection, Filter filter)
      throws SQLException {
    CourseStatus status = filter.status();
    CourseCategory category = filter.category();
    String[] values = {
      status == null ? null : status.code(),
      filter.language(),
      category == null ? null : category.code()
    };
    try (PreparedStatement statement = connection.prepareStatement(SQL)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(2 * i + 1, values[i]);
        statement.setString(2 * i + 2, values[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        List<CatalogueEntry> entries = new ArrayList<>();
        while (rows.next()) {
          entries.add(entry(rows));
        }
        return entries;
      }
    }
  }

  private static CatalogueEntry entry(ResultSet row) throws SQLException {
    return new CatalogueEntry(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getInt(5),
        row.getString(6),
        row.getObject(7, Integer.class),
        row.getString(8),
        row.getInt(9),
        row.getLong(10),
        row.getObject(11, OffsetDateTime.class));
  }
}
