package org.iioe.commands.table;

/**
 * Sees whether all that is beyond ASCII are single pairs of bytes, in no word. Such a pair can be
 * one Chinese character in GB18030 and at the same time a letter in UTF-8 that stands alone, which
 * letters beyond Latin-1 hardly ever do.
 */
final class LoneCharacters {
  private boolean all = true;
  private boolean any;
  private int run;
  private int first;
  private byte previous = '\n';
  private boolean inWord;

  void add(byte value) {
    if (value >= 0) {
      if (run > 0) {
        all &= run == 2 && first >= 0xC4 && first <= 0xDF && !inWord && !isWord(value);
        any = true;
        run = 0;
      }
    } else {
      if (run == 0) {
        inWord = isWord(previous);
        first = value & 0xFF;
      }
      run++;
    }
    previous = value;
  }

  boolean areAll() {
    return any && all;
  }

  private static boolean isWord(byte value) {
    return (value >= 'a' && value <= 'z') || (value >= 'A' && value <= 'Z');
  }
}
