package org.iioe.commands.procedure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.iioe.commands.database.Database;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.Nearest;
import org.iioe.commands.mechanism.model.Label;

/** Finds published mechanisms. */
public final class MechanismLookup {
  private static final String VERSIONS =
      """
      SELECT version.id, mechanism.code, version.number, version.canonical, version.digest,
        version.published_at, version.run_id
      FROM iioe.mechanism
      JOIN iioe.mechanism_version version ON version.mechanism_id = mechanism.id
      WHERE mechanism.code = ?
      ORDER BY version.number DESC""";

  private static final String LIST =
      """
      SELECT mechanism.code, version.number, content #>> '{title,en}', content #>> '{title,fr}',
        content #>> '{title,zh}',
        version.number = max(version.number) OVER (PARTITION BY mechanism.id),
        version.published_at, version.digest, pinned.open, pinned.closed
      FROM iioe.mechanism
      JOIN iioe.mechanism_version version ON version.mechanism_id = mechanism.id
      CROSS JOIN LATERAL (
        SELECT count(*) FILTER (WHERE NOT closed) AS open, count(*) FILTER (WHERE closed) AS closed
        FROM iioe.application WHERE mechanism_version_id = version.id) pinned
      ORDER BY mechanism.code COLLATE "C", version.number""";

  private final Database database;

  public MechanismLookup(Database database) {
    this.database = database;
  }

  /** Every version of every mechanism, the older ones first. */
  public List<ListedMechanism> list() {
    return database.read(
        connection -> {
          List<ListedMechanism> list = new ArrayList<>();
          try (PreparedStatement statement = connection.prepareStatement(LIST);
              ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              list.add(listed(row));
            }
          }
          return list;
        });
  }

  private static ListedMechanism listed(ResultSet row) throws SQLException {
    return new ListedMechanism(
        row.getString(1),
        row.getInt(2),
        new Label(row.getString(3), row.getString(4), row.getString(5)),
        row.getBoolean(6),
        row.getObject(7, OffsetDateTime.class),
        row.getString(8),
        row.getLong(9),
        row.getLong(10));
  }

  /**
   * The version that is meant.
   *
   * @throws Fault of kind not found, with the nearest codes or the versions that there are
   */
  public StoredMechanism find(MechanismName name) {
    return database.read(connection -> find(connection, name));
  }

  static StoredMechanism find(Connection connection, MechanismName name) throws SQLException {
    List<StoredMechanism> versions = versions(connection, name.code());
    if (versions.isEmpty()) {
      throw Fault.notFound("MECHANISM_UNKNOWN")
          .with("mechanism", name.code())
          .with("nearest", Nearest.to(name.code(), codes(connection)));
    }
    return versions.stream()
        .filter(one -> name.number() == null || one.number() == name.number())
        .findFirst()
        .orElseThrow(
            () ->
                Fault.notFound("MECHANISM_VERSION_UNKNOWN")
                    .with("mechanism", name.code())
                    .with("version", name.number())
                    .with("newest", versions.get(0).number()));
  }

  /** All versions of a mechanism, the newest first; none when there is no such mechanism. */
  static List<StoredMechanism> versions(Connection connection, String code) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(VERSIONS)) {
      statement.setString(1, code);
      List<StoredMechanism> versions = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          versions.add(
              new StoredMechanism(
                  row.getLong(1),
                  row.getString(2),
                  row.getInt(3),
                  row.getString(4),
                  row.getString(5),
                  row.getObject(6, OffsetDateTime.class),
                  row.getLong(7)));
        }
      }
      return versions;
    }
  }

  /** All versions of a mechanism by their numbers. */
  public static Map<Integer, MechanismSource> sources(Connection connection, String code)
      throws SQLException {
    Map<Integer, MechanismSource> sources = new TreeMap<>();
    for (StoredMechanism version : versions(connection, code)) {
      sources.put(version.number(), MechanismSource.of(version));
    }
    return sources;
  }

  private static List<String> codes(Connection connection) throws SQLException {
    List<String> codes = new ArrayList<>();
    try (PreparedStatement statement =
            connection.prepareStatement("SELECT code FROM iioe.mechanism ORDER BY code");
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        codes.add(row.getString(1));
      }
    }
    return codes;
  }
}
