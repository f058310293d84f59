package org.iioe.commands.roster;

import java.util.Locale;
import java.util.Set;

/** Cells that hold a sign of a program instead of a value. */
final class CellWords {
  private static final int LONGEST_NOTHING = 6;
  private static final Set<String> NOTHING =
      Set.of(
          "-", "--", "---", "–", "—", "/", ".", "n/a", "N/A", "n.a.", "N.A.", "na/", "NULL", "null",
          "(null)", "NaN", "néant", "Néant", "NÉANT", "无", "無", "暂无", "N.C.", "s.o.", "s/o", "n/d");
  private static final Set<String> ERRORS =
      Set.of("#n/a", "#n/d", "#na", "#ref", "#value", "#name", "#num", "#null", "#div/0", "#error");

  private CellWords() {}

  /**
   * Whether people who fill in forms write it for nothing: a dash, {@code n/a}, the {@code NULL} of
   * a database. {@code Null}, {@code None} and {@code NA} are not among them: there are people of
   * these names, and NA is Namibia.
   */
  static boolean isNothing(String text) {
    return text.length() <= LONGEST_NOTHING && NOTHING.contains(text);
  }

  /** Whether a spreadsheet could not compute it, or not show it: {@code #REF!}, {@code ####}. */
  static boolean isError(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return ERRORS.contains(lower)
        || text.chars().allMatch(c -> c == '#')
        || (lower.length() <= 16 && (lower.endsWith("!") || lower.endsWith("?")));
  }
}
