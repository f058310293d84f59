package org.iioe.commands.course;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.iioe.commands.database.Database;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.Nearest;
import org.jspecify.annotations.Nullable;

/** Finds courses and versions by what people call them. */
public final class CourseLookup {
  private static final String VERSIONS =
      """
      SELECT course.category, version.id, edition.language, version.number, version.status,
        version.title, version.standard, version.standard_edition, version.manifest_path,
        version.canonical_digest, version.archive_digest, version.archive_name,
        version.file_count, version.file_bytes, version.imported_at,
        version.published_at, version.retired_at
      FROM iioe.course
      JOIN iioe.course_edition edition ON edition.course_id = course.id
      JOIN iioe.course_version version ON version.edition_id = edition.id
      WHERE course.code = ?
      ORDER BY edition.language, version.number DESC""";

  private final Database database;

  public CourseLookup(Database database) {
    this.database = database;
  }

  /**
   * The course with all its versions.
   *
   * @throws Fault of kind not found, with the nearest codes
   */
  public StoredCourse course(String code) {
    return database.read(connection -> course(connection, code));
  }

  static StoredCourse course(Connection connection, String code) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(VERSIONS)) {
      statement.setString(1, code);
      try (ResultSet rows = statement.executeQuery()) {
        String category = null;
        List<StoredVersion> versions = new ArrayList<>();
        while (rows.next()) {
          category = rows.getString(1);
          versions.add(version(rows));
        }
        if (versions.isEmpty()) {
          throw Fault.notFound("COURSE_UNKNOWN")
              .with("course", code)
              .with("nearest", Nearest.to(code, codes(connection)));
        }
        return new StoredCourse(code, category, versions);
      }
    }
  }

  private static StoredVersion version(ResultSet row) throws SQLException {
    return new StoredVersion(
        row.getLong(2),
        row.getString(3),
        row.getInt(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getString(11),
        row.getString(12),
        row.getInt(13),
        row.getLong(14),
        row.getObject(15, OffsetDateTime.class),
        row.getObject(16, OffsetDateTime.class),
        row.getObject(17, OffsetDateTime.class));
  }

  private static List<String> codes(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("SELECT code FROM iioe.course");
        ResultSet rows = statement.executeQuery()) {
      List<String> codes = new ArrayList<>();
      while (rows.next()) {
        codes.add(rows.getString(1));
      }
      return codes;
    }
  }

  /**
   * The version of each edition that is meant.
   *
   * @param language null for all editions
   * @param number null for the newest of each edition
   * @throws Fault of kind not found when the course has no such edition or version
   */
  static List<StoredVersion> versions(
      StoredCourse course, @Nullable String language, @Nullable Integer number) {
    if (language != null && !course.languages().contains(language)) {
      throw Fault.notFound("COURSE_EDITION_UNKNOWN")
          .with("course", course.code())
          .with("language", language)
          .with("valid", course.languages());
    }
    List<StoredVersion> found = new ArrayList<>();
    for (String one : course.languages()) {
      course.versions().stream()
          .filter(version -> version.language().equals(one))
          .filter(version -> language == null || one.equals(language))
          .filter(version -> number == null || version.number() == number)
          .findFirst()
          .ifPresent(found::add);
    }
    if (found.isEmpty()) {
      throw Fault.notFound("COURSE_VERSION_UNKNOWN")
          .with("course", course.code())
          .with("version", number)
          .with(
              "valid",
              course.versions().stream().map(v -> v.language() + " " + v.number()).toList());
    }
    return found;
  }

  /**
   * The newest version of each edition.
   *
   * @param language null for all editions
   * @throws Fault of kind not found when the course has no such edition
   */
  public List<StoredVersion> newest(StoredCourse course, @Nullable String language) {
    return versions(course, language, null);
  }

  /** The outline of a version, parents before children. */
  public List<OutlineItem> outline(long version) {
    return database.read(connection -> outline(connection, version));
  }

  static List<OutlineItem> outline(Connection connection, long version) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            SELECT number, parent, kind, identifier, title, launch FROM iioe.course_item
            WHERE version_id = ? ORDER BY number""")) {
      statement.setLong(1, version);
      try (ResultSet rows = statement.executeQuery()) {
        List<OutlineItem> items = new ArrayList<>();
        while (rows.next()) {
          items.add(
              new OutlineItem(
                  rows.getInt(1),
                  rows.getObject(2, Integer.class),
                  rows.getString(3),
                  rows.getString(4),
                  rows.getString(5),
                  rows.getString(6)));
        }
        return items;
      }
    }
  }
}
