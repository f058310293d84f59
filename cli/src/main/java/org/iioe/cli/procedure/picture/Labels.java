package org.iioe.cli.procedure.picture;

import org.iioe.cli.terminal.Plain;

/** Texts of files, made fit for a picture. */
final class Labels {
  private Labels() {}

  /**
   * The text on one line, without what XML cannot hold and what reorders a line: such a character
   * becomes a question mark.
   */
  static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints()
        .map(character -> Character.isWhitespace(character) ? ' ' : character)
        .map(character -> isUnfit(character) ? '?' : character)
        .forEach(line::appendCodePoint);
    return line.toString();
  }

  private static boolean isUnfit(int character) {
    if (Character.isSupplementaryCodePoint(character)) {
      return false;
    }
    return Plain.isHarmful((char) character)
        || Character.isSurrogate((char) character)
        || character >= 0xfffe;
  }
}
