package org.iioe.commands.partner.directory;

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
import java.util.Set;
import org.iioe.commands.database.Database;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.Nearest;
import org.jspecify.annotations.Nullable;

/** Verifies registered partners against the loaded dump. */
public final class RegistryComparison {
  /**
   * Which partners to verify.
   *
   * @param codes theirs; empty for all
   * @param country only those of this country, ISO 3166-1 alpha-2, or null for all
   */
  public record Request(List<String> codes, @Nullable String country) {
    public Request {
      codes = codes.stream().map(code -> code.toLowerCase(Locale.ROOT)).toList();
    }
  }

  /** In what a partner differs from its organization. */
  public record Compared(String partner, String ror, RegistryCheck.Difference difference) {}

  /**
   * What was found.
   *
   * @param checked partners that were compared
   * @param without partners that have no identifier to compare by
   */
  public record Report(
      LoadedRelease release, long checked, long without, List<Compared> differences) {
    public Report {
      differences = List.copyOf(differences);
    }
  }

  private final Database database;

  public RegistryComparison(Database database) {
    this.database = database;
  }

  /**
   * Compares.
   *
   * @throws Fault of kind not found when there is no such partner; of kind refused when no dump is
   *     loaded
   */
  public Report compare(Request request) {
    return database.read(connection -> compare(connection, request));
  }

  private static Report compare(Connection connection, Request request) throws SQLException {
    LoadedRelease release = ResearchOrganizations.loaded(connection);
    if (release == null) {
      throw Fault.refused("ROR_NOT_LOADED");
    }
    Map<String, RegistryCheck.Institution> partners = partners(connection, request);
    requireKnown(connection, request, partners.keySet());
    List<String> ids =
        partners.values().stream()
            .map(RegistryCheck.Institution::ror)
            .filter(ror -> !ror.isEmpty())
            .toList();
    Map<String, ResearchOrganization> organizations = ResearchOrganizations.find(connection, ids);
    List<Compared> differences = new ArrayList<>();
    partners.forEach(
        (code, partner) -> {
          if (!partner.ror().isEmpty()) {
            RegistryCheck.differences(partner, organizations.get(partner.ror()))
                .forEach(one -> differences.add(new Compared(code, partner.ror(), one)));
          }
        });
    return new Report(release, ids.size(), partners.size() - (long) ids.size(), differences);
  }

  private static Map<String, RegistryCheck.Institution> partners(
      Connection connection, Request request) throws SQLException {
    Map<String, RegistryCheck.Institution> partners = new LinkedHashMap<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            SELECT code, coalesce(ror, ''),
              name || other_names || ARRAY(SELECT value FROM jsonb_each_text(names)),
              country, website
            FROM iioe.partner
            WHERE (cardinality(CAST(? AS text[])) = 0 OR code = ANY (?))
              AND (CAST(? AS text) IS NULL OR country = ?)
            ORDER BY code COLLATE "C\"""")) {
      Object[] codes = request.codes().toArray();
      statement.setArray(1, connection.createArrayOf("text", codes));
      statement.setArray(2, connection.createArrayOf("text", codes));
      statement.setString(3, request.country());
      statement.setString(4, request.country());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          List<String> names = List.of((String[]) row.getArray(3).getArray());
          partners.put(
              row.getString(1),
              new RegistryCheck.Institution(
                  row.getString(2), names, row.getString(4), row.getString(5)));
        }
      }
    }
    return partners;
  }

  private static void requireKnown(Connection connection, Request request, Set<String> found)
      throws SQLException {
    for (String code : request.codes()) {
      if (!found.contains(code)) {
        Collection<String> known =
            partners(connection, new Request(List.of(), request.country())).keySet();
        throw Fault.notFound("ROR_PARTNER_UNKNOWN")
            .with("partner", code)
            .with("nearest", Nearest.to(code, known));
      }
    }
  }
}
