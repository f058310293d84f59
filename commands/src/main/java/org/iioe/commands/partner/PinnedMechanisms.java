package org.iioe.commands.partner;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iioe.commands.database.SqlFaults;
import org.iioe.commands.mechanism.file.MechanismReader;
import org.jspecify.annotations.Nullable;

/** Published versions of mechanisms, each read once. Of one thread and one transaction. */
public final class PinnedMechanisms {
  private static final String VERSION =
      """
      SELECT version.id, mechanism.code, version.number, version.canonical,
        iioe.mechanism_today(version.id)
      FROM iioe.mechanism_version version
      JOIN iioe.mechanism ON mechanism.id = version.mechanism_id
      WHERE version.id = ?""";

  private final Connection connection;
  private final Map<Long, PinnedMechanism> known = new HashMap<>();

  public PinnedMechanisms(Connection connection) {
    this.connection = connection;
  }

  /** The version with this key, which is there. */
  public PinnedMechanism version(long id) {
    PinnedMechanism read = known.get(id);
    if (read == null) {
      read = read(id);
      known.put(id, read);
    }
    return read;
  }

  private PinnedMechanism read(long id) {
    try (PreparedStatement statement = connection.prepareStatement(VERSION)) {
      statement.setLong(1, id);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        String name = row.getString(2) + "@" + row.getInt(3);
        return new PinnedMechanism(
            row.getLong(1),
            row.getString(2),
            row.getInt(3),
            MechanismReader.parse(row.getString(4), name),
            row.getObject(5, LocalDate.class));
      }
    } catch (SQLException failure) {
      throw SqlFaults.of(failure);
    }
  }

  /**
   * The version that is meant, or null when there is none.
   *
   * @param code null for the mechanism that was published last
   * @param number null for the newest
   */
  public @Nullable PinnedMechanism find(@Nullable String code, @Nullable Integer number) {
    String sql =
        """
        SELECT version.id FROM iioe.mechanism_version version
        JOIN iioe.mechanism ON mechanism.id = version.mechanism_id
        WHERE (CAST(? AS text) IS NULL OR mechanism.code = ?)
          AND (CAST(? AS integer) IS NULL OR version.number = ?)
        ORDER BY version.published_at DESC, version.id DESC LIMIT 1""";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, code);
      statement.setString(2, code);
      statement.setObject(3, number);
      statement.setObject(4, number);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? version(row.getLong(1)) : null;
      }
    } catch (SQLException failure) {
      throw SqlFaults.of(failure);
    }
  }

  /** All versions by name, such as {@code iioe-2020@2}, and the codes. */
  public List<String> names() {
    String sql =
        """
        SELECT code FROM iioe.mechanism
        UNION ALL
        SELECT code || '@' || number FROM iioe.mechanism
        JOIN iioe.mechanism_version version ON version.mechanism_id = mechanism.id
        ORDER BY 1""";
    List<String> names = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        names.add(row.getString(1));
      }
      return names;
    } catch (SQLException failure) {
      throw SqlFaults.of(failure);
    }
  }
}
