package org.iioe.commands.partner.directory;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.iioe.commands.database.Database;
import org.jspecify.annotations.Nullable;

/** Looks up organizations of the loaded data dump by their identifiers. */
public final class ResearchOrganizations {
  static final String COLUMNS =
      """
      id, status, name, names, name_kinds, name_languages, country, types, website, domains,
      successors
      """;

  private final Database database;

  public ResearchOrganizations(Database database) {
    this.database = database;
  }

  /**
   * The organization, whatever its status; empty when the dump has none, or no dump is loaded.
   *
   * @param id without its {@code https://ror.org/}
   */
  public Optional<ResearchOrganization> find(String id) {
    return database.read(connection -> Optional.ofNullable(find(connection, List.of(id)).get(id)));
  }

  /** Several at once, by identifier, in the caller's transaction; those not there are left out. */
  public static Map<String, ResearchOrganization> find(
      Connection connection, Collection<String> ids) throws SQLException {
    Map<String, ResearchOrganization> found = new LinkedHashMap<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT " + COLUMNS + " FROM iioe.ror_organization WHERE id = ANY (?) ORDER BY id")) {
      statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          ResearchOrganization organization = organization(rows);
          found.put(organization.id(), organization);
        }
      }
    }
    return found;
  }

  /** Which dump is loaded; null when none is. */
  public static @Nullable LoadedRelease loaded(Connection connection) throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement(
                """
                SELECT version, format, schema_version, organizations, digest
                FROM iioe.ror_release""");
        ResultSet row = statement.executeQuery()) {
      return row.next()
          ? new LoadedRelease(
              row.getString(1), row.getString(2), row.getInt(3), row.getLong(4), row.getString(5))
          : null;
    }
  }

  static ResearchOrganization organization(ResultSet row) throws SQLException {
    return new ResearchOrganization(
        row.getString(1),
        ResearchOrganization.Status.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
        row.getString(3),
        names(texts(row, 4), texts(row, 5), texts(row, 6)),
        row.getString(7),
        texts(row, 8),
        row.getString(9),
        texts(row, 10),
        texts(row, 11));
  }

  private static List<ResearchOrganization.Name> names(
      List<String> texts, List<String> kinds, List<String> languages) {
    List<ResearchOrganization.Name> names = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      names.add(
          new ResearchOrganization.Name(
              texts.get(i),
              ResearchOrganization.NameKind.valueOf(kinds.get(i).toUpperCase(Locale.ROOT)),
              languages.get(i).isEmpty() ? null : languages.get(i)));
    }
    return names;
  }

  private static List<String> texts(ResultSet row, int column) throws SQLException {
    Array array = row.getArray(column);
    return List.of((String[]) array.getArray());
  }
}
