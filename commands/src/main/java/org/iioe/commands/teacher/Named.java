package org.iioe.commands.teacher;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.Nearest;
import org.jspecify.annotations.Nullable;

/** The things that a filter names. */
final class Named {
  private static final String PART = "strpos(" + SqlNames.folded("teacher.institution") + ",";

  private final Connection connection;

  Named(Connection connection) {
    this.connection = connection;
  }

  @Nullable Long course(@Nullable String code) throws SQLException {
    if (code == null) {
      return null;
    }
    Long id = id("course", code);
    if (id == null) {
      throw Fault.notFound("COURSE_UNKNOWN")
          .with("course", code)
          .with("nearest", nearest("course", code));
    }
    return id;
  }

  @Nullable Long training(@Nullable String code) throws SQLException {
    if (code == null) {
      return null;
    }
    Long id = id("training", code);
    if (id == null) {
      throw Fault.notFound("TEACHER_TRAINING_UNKNOWN")
          .with("training", code)
          .with("nearest", nearest("training", code));
    }
    return id;
  }

  /** The teachers of a partner, or those whose institution has this in its name. */
  SqlText institution(String given) throws SQLException {
    Long partner = id("partner", given);
    if (partner != null) {
      return new SqlText().add("AND teacher.partner_id = ?", partner);
    }
    String named = SqlNames.folded("CAST(? AS text)") + ") > 0";
    SqlText known =
        new SqlText()
            .add("SELECT 1 FROM iioe.teacher WHERE forgotten_at IS NULL AND")
            .add(PART + named, given.strip())
            .add("UNION ALL SELECT 1 FROM iioe.partner WHERE")
            .add("strpos(" + SqlNames.folded("partner.name") + "," + named, given.strip())
            .add("LIMIT 1");
    try (PreparedStatement statement = known.prepare(connection);
        ResultSet rows = statement.executeQuery()) {
      if (!rows.next()) {
        throw Fault.notFound("TEACHER_INSTITUTION_UNKNOWN")
            .with("institution", given)
            .with("nearest", nearest("partner", given));
      }
    }
    return new SqlText()
        .add("AND (" + PART + named, given.strip())
        .add("OR teacher.partner_id IN (SELECT id FROM iioe.partner WHERE")
        .add("strpos(" + SqlNames.folded("partner.name") + "," + named + "))", given.strip());
  }

  static @Nullable String country(@Nullable String given) {
    return given == null ? null : Countries.code(given);
  }

  private @Nullable Long id(String table, String code) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT id FROM iioe." + table + " WHERE code = ?")) {
      statement.setString(1, code.strip().toLowerCase(Locale.ROOT));
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? rows.getLong(1) : null;
      }
    }
  }

  private List<String> nearest(String table, String code) throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement("SELECT code FROM iioe." + table + " ORDER BY code");
        ResultSet rows = statement.executeQuery()) {
      List<String> codes = new ArrayList<>();
      while (rows.next()) {
        codes.add(rows.getString(1));
      }
      return Nearest.to(code.strip(), codes);
    }
  }
}
