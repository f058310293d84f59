package org.iioe.commands.partner;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.SqlFaults;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.Nearest;
import org.iioe.commands.roster.text.CellText;
import org.iioe.commands.roster.value.Ror;
import org.jspecify.annotations.Nullable;

/**
 * Finds institutions by what people call them: their code, the reference code of their case, their
 * ROR id or their WHED id.
 */
public final class PartnerLookup {
  private static final String FIND =
      """
      SELECT partner.id, partner.code, partner.country, coalesce(
        (SELECT id FROM iioe.application WHERE partner_id = partner.id AND upper(code) = upper(?)),
        (SELECT id FROM iioe.application WHERE partner_id = partner.id
         ORDER BY closed, id DESC LIMIT 1))
      FROM iioe.partner
      WHERE partner.code = ? OR partner.ror = ? OR partner.whed = ?
        OR partner.id = (SELECT partner_id FROM iioe.application WHERE upper(code) = upper(?))
      ORDER BY partner.code = ? DESC LIMIT 1""";

  private final Database database;
  private final PartnerScope scope;

  public PartnerLookup(Database database, PartnerScope scope) {
    this.database = database;
    this.scope = scope;
  }

  /**
   * Finds one in a transaction of its own.
   *
   * @throws Fault of kind not found, as {@link #find(Connection, PartnerScope, String)}
   */
  public PartnerReference find(String name) {
    return database.read(connection -> find(connection, scope, name));
  }

  /**
   * Finds one in the caller's transaction.
   *
   * @throws Fault of kind not found: with the nearest codes, or, when it is outside of the scope,
   *     with the country to which the scope is limited
   */
  public static PartnerReference find(Connection connection, PartnerScope scope, String name) {
    try {
      PartnerReference found = query(connection, CellText.plain(name));
      if (found == null) {
        throw Fault.notFound("PARTNER_UNKNOWN")
            .with("partner", name)
            .with("nearest", nearest(name, names(connection, scope)));
      }
      if (!scope.includes(found.country())) {
        throw Fault.notFound("PARTNER_OUTSIDE")
            .with("partner", name)
            .with("country", scope.country());
      }
      return found;
    } catch (SQLException failure) {
      throw SqlFaults.of(failure);
    }
  }

  private static @Nullable PartnerReference query(Connection connection, String name)
      throws SQLException {
    String lower = name.toLowerCase(Locale.ROOT);
    String ror = Ror.in(name);
    try (PreparedStatement statement = connection.prepareStatement(FIND)) {
      statement.setString(1, name);
      statement.setString(2, lower);
      statement.setString(3, ror == null ? "" : ror);
      statement.setString(4, name.toUpperCase(Locale.ROOT));
      statement.setString(5, name);
      statement.setString(6, lower);
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          return null;
        }
        long application = row.getLong(4);
        boolean none = row.wasNull();
        return new PartnerReference(
            row.getLong(1), row.getString(2), row.getString(3), none ? null : application);
      }
    }
  }

  private static List<String> nearest(String name, List<String> names) {
    Map<String, String> lower = new HashMap<>();
    names.forEach(one -> lower.put(one.toLowerCase(Locale.ROOT), one));
    return Nearest.to(name, lower.keySet()).stream()
        .map(one -> lower.getOrDefault(one, one))
        .toList();
  }

  private static List<String> names(Connection connection, PartnerScope scope) throws SQLException {
    String sql =
        """
        SELECT partner.code, array(SELECT code FROM iioe.application
                                   WHERE partner_id = partner.id)
        FROM iioe.partner WHERE CAST(? AS text) IS NULL OR country = ? ORDER BY code""";
    List<String> names = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, scope.country());
      statement.setString(2, scope.country());
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          names.add(rows.getString(1));
          names.addAll(List.of((String[]) rows.getArray(2).getArray()));
        }
      }
    }
    return names;
  }
}
