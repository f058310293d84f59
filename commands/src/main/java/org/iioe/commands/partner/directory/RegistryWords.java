package org.iioe.commands.partner.directory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.iioe.commands.roster.text.InstitutionName;

/** Which words of the registry are those of a name that is sought. */
final class RegistryWords {
  /** Words of more organizations tell nothing, while there are rarer ones. */
  private static final int COMMON = 8000;

  private static final double SAME_WORD = 0.88;
  private static final int SHORTEST_BEGINNING = 4;
  private static final int MOST_ALIKE = 20;
  private static final int ROWS_AT_A_TIME = 5000;
  private static final int ASCII_END = 0x80;

  private record Alike(String word, double similarity) {}

  private final Connection connection;
  private final List<String> words;

  RegistryWords(Connection connection, InstitutionName name) {
    this.connection = connection;
    List<String> telling =
        name.words().stream().filter(word -> InstitutionName.weight(word) == 1).toList();
    this.words = telling.isEmpty() ? name.words() : telling;
  }

  /** The words as they are; without the common ones, if there are others. */
  List<Set<String>> exact() throws SQLException {
    Map<String, Integer> counts = new HashMap<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT word, organizations FROM iioe.ror_word WHERE word = ANY (?)")) {
      statement.setArray(1, connection.createArrayOf("text", words.toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          counts.put(rows.getString(1), rows.getInt(2));
        }
      }
    }
    List<Set<String>> rare = new ArrayList<>();
    List<Set<String>> all = new ArrayList<>();
    for (String word : words) {
      Integer count = counts.get(word);
      if (count != null) {
        all.add(Set.of(word));
        if (count <= COMMON) {
          rare.add(Set.of(word));
        }
      }
    }
    return rare.isEmpty() ? all : rare;
  }

  /** Each with the words that it may stand for: misspelt, a beginning, part of a text unbroken. */
  List<Set<String>> alike() throws SQLException {
    Map<String, List<Alike>> found = new LinkedHashMap<>();
    words.forEach(word -> found.put(word, new ArrayList<>()));
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(ROWS_AT_A_TIME);
      try (ResultSet rows =
          statement.executeQuery(
              "SELECT word FROM iioe.ror_word WHERE organizations <= " + COMMON)) {
        while (rows.next()) {
          String known = rows.getString(1);
          found.forEach(
              (word, alike) -> {
                double similarity = similarity(word, known);
                if (similarity >= SAME_WORD) {
                  alike.add(new Alike(known, similarity));
                }
              });
        }
      }
    }
    return found.values().stream()
        .filter(alike -> !alike.isEmpty())
        .map(RegistryWords::best)
        .toList();
  }

  private static double similarity(String word, String known) {
    if (word.equals(known)) {
      return 1;
    }
    boolean unbroken = word.charAt(0) >= ASCII_END;
    boolean part = unbroken ? known.contains(word) || word.contains(known) : known.startsWith(word);
    if (part && (unbroken || word.length() >= SHORTEST_BEGINNING)) {
      return SAME_WORD;
    }
    // What begins otherwise and is much shorter or longer is another word; most are.
    return Math.abs(word.length() - known.length()) > 3
        ? 0
        : new JaroWinklerSimilarity().apply(word, known);
  }

  private static Set<String> best(List<Alike> alike) {
    Set<String> best = new TreeSet<>();
    alike.stream()
        .sorted(
            Comparator.comparingDouble((Alike one) -> -one.similarity())
                .thenComparing(one -> one.word().length())
                .thenComparing(Alike::word))
        .limit(MOST_ALIKE)
        .forEach(one -> best.add(one.word()));
    return best;
  }
}
