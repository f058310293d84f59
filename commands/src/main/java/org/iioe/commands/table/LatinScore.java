package org.iioe.commands.table;

import java.util.Set;

/** How much bytes look like French, Spanish or Portuguese in windows-1252. */
final class LatinScore {
  /** Letters beyond ASCII that stand side by side in words: çã, créée, compañía, größer. */
  private static final Set<Integer> PAIRS =
      Set.of(
          0xE7E3, 0xE7F5, 0xC7C3, 0xC7D5, 0xE9E9, 0xC9C9, 0xF1ED, 0xD1CD, 0xF1F3, 0xD1D3, 0xF1E1,
          0xD1C1, 0xF1E9, 0xD1C9, 0xFCED, 0xDCCD, 0xFCE9, 0xDCC9, 0xF6DF, 0xE4DF, 0xFCDF);

  /**
   * Letters that only Icelandic has in this encoding, where Turkish has ğ, ı, ş in windows-1254.
   */
  private static final String TURKISH = "\u00D0\u00DD\u00DE\u00F0\u00FD\u00FE";

  private static final String UPPER = "\u008A\u008C\u008E\u009F";
  private static final String LOWER = "\u009A\u009C\u009E\u00AA\u00BA";
  private static final String SIGNS =
      "\u0080\u0085\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0099\u00A0\u00A1\u00A3\u00A7\u00A9"
          + "\u00AB\u00AE\u00B0\u00B4\u00B7\u00BB\u00BF";
  private static final String QUOTES = "\u0091\u0092\u0093\u0094\u00A0\u00AB\u00BB\u00A1\u00BF";
  private static final String UNDEFINED = "\u0081\u008D\u008F\u0090\u009D";

  private static final int POUND = 0xA3;

  private long good;
  private long bad;
  private long turkish;
  private boolean valid = true;

  /** Looks at one byte beyond ASCII between its neighbors. */
  void add(int before, int value, int after, int second) {
    if (isIn(UNDEFINED, value)) {
      valid = false;
    } else if (isPair(value, after)) {
      count(isPairBetween(before, value, after, second));
    } else if (isPair(before, value)) {
      // Was counted with the one before.
      return;
    } else if (isLetter(before) || isLetter(after)) {
      count(isIn(QUOTES, value) && !(isLetter(before) && isLetter(after)));
    } else {
      single(before, value, after);
    }
  }

  private static boolean isPair(int one, int other) {
    return (isUpper(one) && (isUpper(other) || isLower(other))) || (isLower(one) && isLower(other));
  }

  /** Whether two such letters stand in a word as they do in these languages. */
  private static boolean isPairBetween(int before, int one, int other, int second) {
    if (isUpper(one) && isLower(other)) {
      // As in Íñigo.
      return before < 0x80 && !isWord(before) && second >= 'a' && second <= 'z';
    }
    boolean inside = isWord(before) && isWord(second);
    boolean known = PAIRS.contains((one << 8) | other);
    return before < 0x80
        && second < 0x80
        && (inside ? known || isLower(one) : known && (isWord(before) || isWord(second)));
  }

  private void single(int before, int value, int after) {
    if (isIn(TURKISH, value) && (isWord(before) || isWord(after))) {
      turkish++;
    }
    if (isUpper(value)) {
      count(!(before >= 'a' && before <= 'z'));
    } else if (isLower(value)) {
      count(true);
    } else {
      // What is £ before a letter is the Ł of windows-1250.
      count(isIn(SIGNS, value) && !(value == POUND && isWord(after)));
    }
  }

  private void count(boolean plausible) {
    if (plausible) {
      good++;
    } else {
      bad++;
    }
  }

  boolean isValid() {
    return valid;
  }

  boolean isPlausible() {
    return valid && good > 0 && good >= 4 * bad;
  }

  /** Whether it may as well be Turkish. */
  boolean isTurkish() {
    return turkish > 0;
  }

  private static boolean isWord(int value) {
    return (value >= 'a' && value <= 'z') || (value >= 'A' && value <= 'Z');
  }

  private static boolean isLetter(int value) {
    return isUpper(value) || isLower(value) || (value >= 0x80 && !isIn(QUOTES, value));
  }

  private static boolean isUpper(int value) {
    return (value >= 0xC0 && value <= 0xDE && value != 0xD7) || isIn(UPPER, value);
  }

  private static boolean isLower(int value) {
    return (value >= 0xDF && value != 0xF7) || isIn(LOWER, value);
  }

  private static boolean isIn(String characters, int value) {
    return characters.indexOf(value) >= 0;
  }
}
