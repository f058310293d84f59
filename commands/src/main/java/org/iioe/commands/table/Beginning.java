package org.iioe.commands.table;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * The first characters of a text, from which its delimiter is seen.
 *
 * @param whole whether that is all of it
 */
record Beginning(String text, boolean whole, Charset encoding) {
  private static final int LENGTH = 1 << 16;

  static Beginning of(CharSource source) throws IOException {
    char[] chars = new char[LENGTH];
    int length = 0;
    boolean whole = false;
    while (!whole && length < LENGTH - 1) {
      int read;
      try {
        read = source.read(chars, length, LENGTH - length);
      } catch (CharacterCodingException noCharacters) {
        // The parser will say where; until there, it can be looked at.
        read = -1;
      }
      whole = read < 0;
      length += Math.max(read, 0);
    }
    return new Beginning(new String(chars, 0, length), whole, source.encoding());
  }

  /** The delimiter that a first line such as {@code sep=;} names; null if there is none. */
  @Nullable Character separatorLine() {
    String line = firstLine();
    if (line.startsWith("\"")) {
      line = line.substring(1).replaceFirst("\".*", "");
    }
    if (line.length() < 5 || !line.regionMatches(true, 0, "sep=", 0, 4)) {
      return null;
    }
    char delimiter = line.charAt(4);
    boolean alone = line.substring(5).chars().allMatch(c -> c == delimiter);
    return alone && !Character.isLetterOrDigit(delimiter) && delimiter != '"' ? delimiter : null;
  }

  private String firstLine() {
    int end = 0;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return text.substring(0, end);
  }

  /** The ends of lines that the first line has; LF if there is only one line. */
  String lineEnd() {
    String rest = text.substring(firstLine().length());
    return rest.startsWith("\r\n") ? "\r\n" : rest.startsWith("\r") ? "\r" : "\n";
  }

  /** Its characters, once more. */
  CharSource source() {
    return new CharSource() {
      private int position;

      @Override
      public int read(char[] target, int offset, int length) {
        int count = Math.min(length, text.length() - position);
        text.getChars(position, position + count, target, offset);
        position += count;
        return count == 0 ? -1 : count;
      }

      @Override
      public Charset encoding() {
        return encoding;
      }

      @Override
      public void close() {}
    };
  }
}
