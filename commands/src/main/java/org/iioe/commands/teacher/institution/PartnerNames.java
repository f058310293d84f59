package org.iioe.commands.teacher.institution;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.iioe.commands.roster.text.InstitutionName;
import org.iioe.commands.roster.text.InstitutionSimilarity;
import org.jspecify.annotations.Nullable;

/** The names of all partners, a few thousand, and which of them a text may mean. */
final class PartnerNames {
  private static final double LIKE_ENOUGH = 0.7;
  private static final int AT_MOST = 3;

  /** Only partners that share this many of the rarest pieces with a text are compared with it. */
  private static final int COMPARED = 40;

  private static final int PIECE = 3;

  /** A wrong country is rarely a slip. */
  private static final double OTHER_COUNTRY = 0.9;

  private record Partner(
      long id, String code, String name, @Nullable String country, List<InstitutionName> names) {}

  private final List<Partner> partners = new ArrayList<>();
  private final Map<String, List<Integer>> byPiece = new HashMap<>();

  static PartnerNames read(Connection connection) throws SQLException {
    PartnerNames names = new PartnerNames();
    try (PreparedStatement statement =
            connection.prepareStatement(
                """
                SELECT id, code, name, country,
                  other_names || array(SELECT value FROM jsonb_each_text(names) ORDER BY key)
                FROM iioe.partner ORDER BY code""");
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        Array others = rows.getArray(5);
        names.add(
            rows.getLong(1),
            rows.getString(2),
            rows.getString(3),
            rows.getString(4),
            (String[]) others.getArray());
      }
    }
    return names;
  }

  private void add(
      long id, String code, String name, @Nullable String country, String[] otherNames) {
    List<InstitutionName> names = new ArrayList<>();
    names.add(InstitutionName.of(name));
    names.add(InstitutionName.of(code));
    for (String other : otherNames) {
      names.add(InstitutionName.of(other));
    }
    names.removeIf(one -> one.key().isEmpty());
    int place = partners.size();
    partners.add(new Partner(id, code, name, country, List.copyOf(names)));
    Set<String> pieces = new TreeSet<>();
    for (InstitutionName one : names) {
      pieces.addAll(pieces(one));
      pieces.add(one.initials());
    }
    for (String piece : pieces) {
      byPiece.computeIfAbsent(piece, any -> new ArrayList<>()).add(place);
    }
  }

  /** Runs of characters, the ends of words among them: also of scripts without spaces. */
  private static Set<String> pieces(InstitutionName name) {
    Set<String> pieces = new TreeSet<>();
    pieces.add(name.key());
    for (String word : name.words()) {
      if (InstitutionName.weight(word) == 1) {
        String padded = "  " + word + " ";
        for (int i = 0; i + PIECE <= padded.length(); i++) {
          pieces.add(padded.substring(i, i + PIECE));
        }
      }
    }
    return pieces;
  }

  /** The partners that a text may mean, the likest first. */
  List<Suggestion> suggest(String text, Set<String> countries) {
    InstitutionName name = InstitutionName.of(text);
    List<Suggestion> suggestions = new ArrayList<>();
    for (int place : candidates(name)) {
      Partner partner = partners.get(place);
      double best = 0;
      for (InstitutionName known : partner.names()) {
        best = Math.max(best, InstitutionSimilarity.of(name, known));
      }
      boolean elsewhere =
          partner.country() != null
              && !countries.isEmpty()
              && !countries.contains(partner.country());
      double score = Math.round(best * (elsewhere ? OTHER_COUNTRY : 1) * 100) / 100.0;
      if (score >= LIKE_ENOUGH) {
        suggestions.add(new Suggestion(partner.code(), partner.name(), score));
      }
    }
    suggestions.sort(
        Comparator.comparingDouble((Suggestion one) -> -one.score())
            .thenComparing(Suggestion::partner));
    return List.copyOf(suggestions.subList(0, Math.min(AT_MOST, suggestions.size())));
  }

  /** Those that share the most, a rare piece counting for more than one that many have. */
  private List<Integer> candidates(InstitutionName name) {
    Map<Integer, Double> shared = new HashMap<>();
    Set<String> pieces = pieces(name);
    if (name.words().size() > 1) {
      pieces.add(name.initials());
    }
    for (String piece : pieces) {
      List<Integer> having = byPiece.getOrDefault(piece, List.of());
      for (int place : having) {
        shared.merge(place, 1.0 / having.size(), Double::sum);
      }
    }
    return shared.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(COMPARED)
        .map(Map.Entry::getKey)
        .toList();
  }
}
