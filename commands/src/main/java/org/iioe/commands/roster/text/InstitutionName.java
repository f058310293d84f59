package org.iioe.commands.roster.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The name of an institution, made comparable. */
public record InstitutionName(String key, List<String> words) {
  /** Words that say nothing of which institution it is, in the languages of rosters. */
  private static final Set<String> FILLERS =
      Set.of(
          "of", "the", "for", "and", "in", "at", "de", "du", "des", "d", "la", "le", "les", "l",
          "et", "pour", "a", "en", "da", "do", "dos", "del", "el", "y", "e");

  /** Words that many institutions have: they count little. */
  private static final Set<String> KINDS =
      Set.of(
          "university",
          "universite",
          "universidad",
          "universidade",
          "universitat",
          "universitas",
          "univ",
          "college",
          "institute",
          "institut",
          "instituto",
          "school",
          "ecole",
          "escuela",
          "faculty",
          "faculte",
          "national",
          "nationale",
          "academy",
          "academie",
          "polytechnic",
          "polytechnique",
          "higher",
          "superieure",
          "superieur",
          "technical",
          "technique");

  public InstitutionName {
    words = List.copyOf(words);
  }

  public static InstitutionName of(String name) {
    String key = key(name);
    List<String> words = new ArrayList<>();
    for (String word : key.split(" ", -1)) {
      if (!word.isEmpty() && !FILLERS.contains(word)) {
        words.add(word);
      }
    }
    return new InstitutionName(key, words.isEmpty() ? List.of(key) : words);
  }

  /** What {@code iioe.institution_match} has for a name: no case, accents and punctuation. */
  public static String key(String name) {
    return Fold.key(name);
  }

  /** How much a word tells one institution from another. */
  public static double weight(String word) {
    return KINDS.contains(word) ? 0.2 : 1;
  }

  /** The first letters of the words, by which many are called: {@code ucad}. */
  public String initials() {
    StringBuilder initials = new StringBuilder();
    for (String word : words) {
      initials.appendCodePoint(word.codePointAt(0));
    }
    return initials.toString();
  }
}
