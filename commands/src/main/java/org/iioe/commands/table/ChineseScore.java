package org.iioe.commands.table;

import java.util.BitSet;

/** How much bytes look like Chinese in GB18030. */
final class ChineseScore {
  /** Below this many different characters, nothing can be said of how their bytes are spread. */
  private static final int ENOUGH = 8;

  private static final int ENOUGH_FOR_BYTES = 12;

  private long frequent;
  private long rare;
  private long symbols;
  private long bad;
  private long invalid;
  private final BitSet seen = new BitSet(1 << 16);
  private long different;
  private long low;
  private long extended;
  private int lastEnd;

  /** Looks at bytes that begin and end between characters. */
  void add(byte[] bytes, int length) {
    lastEnd = -1;
    int at = 0;
    while (at < length) {
      at = (bytes[at] & 0x80) == 0 ? at + 1 : character(bytes, at, length);
    }
  }

  private int character(byte[] bytes, int at, int length) {
    int first = bytes[at] & 0xFF;
    int second = value(bytes, at + 1, length);
    int size = size(bytes, at, length);
    if (size == 0) {
      invalid++;
      return at + 1;
    }
    if (size == 2) {
      boolean follows = lastEnd == at;
      int before = value(bytes, at - 1, length);
      int after = value(bytes, at + 2, length);
      boolean alone = !follows && after >= 'a' && after <= 'z';
      boolean touched = alone || (!follows && isWord(before));
      pair(first, second, touched, isWord(after), follows || after >= 0x80);
    }
    lastEnd = at + size;
    return at + size;
  }

  /** How many bytes the character has; 0 if it is none. */
  private static int size(byte[] bytes, int at, int length) {
    int first = bytes[at] & 0xFF;
    int second = value(bytes, at + 1, length);
    if (first == 0x80 || first == 0xFF) {
      return 0;
    }
    if (second >= '0' && second <= '9') {
      int third = value(bytes, at + 2, length);
      int fourth = value(bytes, at + 3, length);
      return third > 0x80 && third < 0xFF && fourth >= '0' && fourth <= '9' ? 4 : 0;
    }
    return second >= 0x40 && second != 0x7F && second != 0xFF ? 2 : 0;
  }

  private void pair(int first, int second, boolean after, boolean before, boolean inRun) {
    if (second < 0xA1 || first < 0xA1 || first > 0xF7) {
      bad += inRun ? 0 : 1;
    } else if (first < 0xB0) {
      symbols++;
    } else if ((after && before) || (first > 0xD7 && (after || before))) {
      bad++;
    } else {
      frequent += first <= 0xD7 ? 1 : 0;
      rare += first <= 0xD7 ? 0 : 1;
    }
    int code = (first << 8) | second;
    if (!seen.get(code)) {
      seen.set(code);
      spread(first, second);
    }
  }

  /** Counts each character once, for names are repeated in a table. */
  private void spread(int first, int second) {
    different++;
    low += first < 0xC0 || second < 0xC0 ? 1 : 0;
    boolean isForeign = first >= 0xA4 && first <= 0xA7;
    extended += second < 0xA1 || first < 0xA1 || first > 0xF7 || isForeign ? 1 : 0;
  }

  /** Whether nothing speaks against it but how few characters there are. */
  boolean isPossible() {
    return invalid == 0 && frequent >= rare && !isOtherAlphabet();
  }

  /** Whether a few bytes are wrong among many that are right. */
  boolean isDamaged() {
    return invalid > 0 && frequent >= 50 * invalid && frequent >= rare;
  }

  boolean isPlausible() {
    return invalid == 0
        && frequent + rare + symbols > 0
        && frequent >= rare
        && frequent + rare + symbols >= 4 * bad
        && !isOtherAlphabet();
  }

  /**
   * Letters of Cyrillic and Arabic encodings are all above 0xC0, while Chinese is spread evenly;
   * and of the traditional characters in Big5 a third would be ones that hardly anybody writes.
   */
  private boolean isOtherAlphabet() {
    return (different >= ENOUGH_FOR_BYTES && low * 10 < different)
        || (different >= ENOUGH && extended * 4 > different);
  }

  private static boolean isWord(int value) {
    return (value >= 'a' && value <= 'z') || (value >= 'A' && value <= 'Z');
  }

  private static int value(byte[] bytes, int at, int length) {
    return at >= 0 && at < length ? bytes[at] & 0xFF : ' ';
  }
}
