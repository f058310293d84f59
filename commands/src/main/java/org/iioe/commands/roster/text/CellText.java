package org.iioe.commands.roster.text;

import java.text.Normalizer;

/**
 * The text of a cell without what nobody sees: spaces around it and doubled ones, non-breaking and
 * zero-width spaces, marks of direction, line breaks; in Unicode NFC.
 */
public final class CellText {
  private CellText() {}

  /** Cleans a name: everything visible stays as it is. */
  public static String name(String cell) {
    return isClean(cell) ? cell : clean(cell, false);
  }

  /** Cleans all else: full-width ASCII ({@code Ａ１＠}) becomes plain ASCII too. */
  public static String plain(String cell) {
    return isClean(cell) ? cell : clean(cell, true);
  }

  /** Whether it is printable ASCII with single spaces inside: most cells, so no copy is made. */
  private static boolean isClean(String cell) {
    int length = cell.length();
    boolean space = true;
    for (int i = 0; i < length; i++) {
      char c = cell.charAt(i);
      if (c < ' ' || c > '~' || (c == ' ' && space)) {
        return false;
      }
      space = c == ' ';
    }
    return length == 0 || !space;
  }

  private static String clean(String cell, boolean narrow) {
    StringBuilder text = new StringBuilder(cell.length());
    boolean gap = false;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (isSpace(c)) {
        gap = true;
      } else if (!isInvisible(c) || (isJoiner(c) && joins(cell, i))) {
        if (gap && text.length() > 0) {
          text.append(' ');
        }
        gap = false;
        text.append(narrow && c >= 0xFF01 && c <= 0xFF5E ? (char) (c - 0xFEE0) : c);
      }
    }
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static boolean isSpace(char c) {
    return c == ' '
        || (c >= '\t' && c <= '\r')
        || c == 0x85
        || c == 0xA0
        || (c >= 0x1680 && Character.isSpaceChar(c));
  }

  private static boolean isInvisible(char c) {
    return c == 0xAD
        || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x206F)
        || c == 0x61C
        || c == 0xFEFF;
  }

  private static boolean isJoiner(char c) {
    return c == 0x200C || c == 0x200D;
  }

  /** Persian and the scripts of India need joiners between letters to be spelled rightly. */
  private static boolean joins(String cell, int at) {
    return at > 0
        && at + 1 < cell.length()
        && isJoined(cell.charAt(at - 1))
        && isJoined(cell.charAt(at + 1));
  }

  private static boolean isJoined(char c) {
    return c >= 0x600 && c < 0x1100;
  }
}
