package org.iioe.commands.partner.directory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.iioe.commands.database.Database;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.roster.text.InstitutionName;
import org.iioe.commands.roster.text.InstitutionSimilarity;
import org.iioe.commands.roster.value.Ror;
import org.jspecify.annotations.Nullable;

/** Searches the loaded dump by identifier or by name, in any language and also misspelt. */
public final class RegistrySearch {
  private static final double LIKE_ENOUGH = 0.55;

  /** Then what was written is what was meant, and nothing like it is sought. */
  private static final double GOOD = 0.85;

  /** Who ceased is seldom meant. */
  private static final double NOT_ACTIVE = 0.95;

  /** As many are compared by their names. */
  private static final int COMPARED = 1000;

  /**
   * What to search.
   *
   * @param text an identifier, with or without its address, or a name
   * @param country ISO 3166-1 alpha-2, or null for all
   * @param limit how many at most, at least 1
   */
  public record Request(String text, @Nullable String country, int limit) {}

  /**
   * An organization that may be meant.
   *
   * @param score from 0 to 1
   * @param matched the name that is most like the text
   */
  public record Match(ResearchOrganization organization, double score, String matched) {}

  private final Database database;

  public RegistrySearch(Database database) {
    this.database = database;
  }

  /**
   * The organizations that a text may mean, the likest first.
   *
   * @throws Fault of kind usage when it is an identifier whose check digits are wrong; of kind not
   *     found when it is an identifier that the dump has not; of kind refused when none is loaded
   */
  public List<Match> search(Request request) {
    return database.read(
        connection -> {
          requireLoaded(connection);
          String id = Ror.in(request.text().strip());
          return id == null ? byName(connection, request) : List.of(byId(connection, id));
        });
  }

  static void requireLoaded(Connection connection) throws SQLException {
    if (ResearchOrganizations.loaded(connection) == null) {
      throw Fault.refused("ROR_NOT_LOADED");
    }
  }

  private static Match byId(Connection connection, String id) throws SQLException {
    if (!Ror.isRight(id)) {
      throw Fault.usage("ROR_ID_WRONG").with("id", id);
    }
    ResearchOrganization found = ResearchOrganizations.find(connection, List.of(id)).get(id);
    if (found == null) {
      throw Fault.notFound("ROR_UNKNOWN").with("id", id);
    }
    return new Match(found, 1, found.name());
  }

  private static List<Match> byName(Connection connection, Request request) throws SQLException {
    InstitutionName name = InstitutionName.of(request.text());
    if (name.key().isEmpty()) {
      return List.of();
    }
    RegistryWords words = new RegistryWords(connection, name);
    List<Match> matches = compared(connection, request, name, words.exact());
    if (matches.isEmpty() || matches.get(0).score() < GOOD) {
      matches = compared(connection, request, name, words.alike());
    }
    return List.copyOf(matches.subList(0, Math.min(request.limit(), matches.size())));
  }

  private static List<Match> compared(
      Connection connection, Request request, InstitutionName name, List<Set<String>> groups)
      throws SQLException {
    List<Match> matches = new ArrayList<>();
    for (ResearchOrganization one : candidates(connection, request.country(), groups)) {
      Match match = match(one, name);
      if (match.score() >= LIKE_ENOUGH) {
        matches.add(match);
      }
    }
    matches.sort(
        Comparator.comparingDouble((Match match) -> -match.score())
            .thenComparing(match -> match.organization().name())
            .thenComparing(match -> match.organization().id()));
    return matches;
  }

  private static Match match(ResearchOrganization organization, InstitutionName name) {
    double best = 0;
    String matched = organization.name();
    for (ResearchOrganization.Name one : organization.names()) {
      InstitutionName known = InstitutionName.of(one.text());
      double score = known.key().isEmpty() ? 0 : InstitutionSimilarity.of(name, known);
      if (score > best) {
        best = score;
        matched = one.text();
      }
    }
    boolean active = organization.status() == ResearchOrganization.Status.ACTIVE;
    double score = Math.round(best * (active ? 1 : NOT_ACTIVE) * 100) / 100.0;
    return new Match(organization, score, matched);
  }

  /** Those with a word of most groups. */
  private static List<ResearchOrganization> candidates(
      Connection connection, @Nullable String country, List<Set<String>> groups)
      throws SQLException {
    List<ResearchOrganization> candidates = new ArrayList<>();
    if (groups.isEmpty()) {
      return candidates;
    }
    String matched =
        String.join(" + ", groups.stream().map(group -> "CAST(words && ? AS integer)").toList());
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT "
                + ResearchOrganizations.COLUMNS
                + " FROM iioe.ror_organization WHERE words && ?"
                + " AND (CAST(? AS text) IS NULL OR country = ?) ORDER BY "
                + matched
                + " DESC, cardinality(words), id LIMIT "
                + COMPARED)) {
      Set<String> all = new TreeSet<>();
      groups.forEach(all::addAll);
      statement.setArray(1, connection.createArrayOf("text", all.toArray()));
      statement.setString(2, country);
      statement.setString(3, country);
      int place = 4;
      for (Set<String> group : groups) {
        statement.setArray(place++, connection.createArrayOf("text", group.toArray()));
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          candidates.add(ResearchOrganizations.organization(rows));
        }
      }
    }
    return candidates;
  }
}
