package org.iioe.commands.roster.text;

import java.util.List;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** How alike two names of institutions are, in whatever order their words stand. */
public final class InstitutionSimilarity {
  /** Words less alike than this are different words. */
  private static final double SAME_WORD = 0.85;

  /** Initials are a good sign, and no proof. */
  private static final double INITIALS = 0.8;

  private static final int SHORTEST_INITIALS = 3;

  private static final JaroWinklerSimilarity WORDS = new JaroWinklerSimilarity();

  private InstitutionSimilarity() {}

  /** From 0 to 1; 1 for names that differ in word order, fillers, case and accents only. */
  public static double of(InstitutionName one, InstitutionName other) {
    if (one.key().equals(other.key())) {
      return 1;
    }
    double covered = (covered(one, other) + covered(other, one)) / 2;
    return Math.max(covered, isInitialsOf(one, other) || isInitialsOf(other, one) ? INITIALS : 0);
  }

  /** Which part of the words of one the other has too. */
  private static double covered(InstitutionName one, InstitutionName other) {
    double found = 0;
    double all = 0;
    for (String word : one.words()) {
      double weight = InstitutionName.weight(word);
      all += weight;
      found += weight * best(word, other.words());
    }
    return found / all;
  }

  private static double best(String word, List<String> others) {
    double best = 0;
    for (String other : others) {
      double alike = word.equals(other) ? 1 : areOneKind(word, other) ? 1 : alike(word, other);
      best = Math.max(best, alike);
    }
    return best;
  }

  /** University, université, universidad: one word in several languages. */
  private static boolean areOneKind(String word, String other) {
    return InstitutionName.weight(word) < 1 && InstitutionName.weight(other) < 1;
  }

  private static double alike(String word, String other) {
    double alike = WORDS.apply(word, other);
    return alike >= SAME_WORD ? alike : 0;
  }

  private static boolean isInitialsOf(InstitutionName one, InstitutionName other) {
    return one.words().size() == 1
        && one.key().length() >= SHORTEST_INITIALS
        && one.key().equals(other.initials());
  }
}
