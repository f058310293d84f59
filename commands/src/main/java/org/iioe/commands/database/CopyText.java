package org.iioe.commands.database;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the text format of {@code COPY}, in UTF-8, written by hand: a million rows are no place
 * for formatters. What PostgreSQL cannot keep, the character 0, becomes U+FFFD.
 */
public final class CopyText {
  /** A backslash in an array; nothing else that one {@code char} becomes is longer. */
  private static final int MOST_BYTES_OF_CHAR = 4;

  /** Around a value, with what separates it from the next. */
  private static final int MOST_BYTES_BETWEEN = 8;

  private static final int ASCII_END = 0x80;

  private byte[] bytes;
  private int length;
  private boolean inRow;
  private boolean firstElement;

  public CopyText(int capacity) {
    this.bytes = new byte[capacity];
  }

  public int length() {
    return length;
  }

  /** What was written so far; the next row begins a new buffer. */
  public byte[] take() {
    byte[] taken = Arrays.copyOf(bytes, length);
    length = 0;
    return taken;
  }

  public void text(@Nullable String value) {
    separate();
    if (value == null) {
      put('\\');
      put('N');
    } else {
      characters(value, false);
    }
  }

  public void number(long value) {
    separate();
    String digits = Long.toString(value);
    room(digits.length());
    for (int i = 0; i < digits.length(); i++) {
      bytes[length++] = (byte) digits.charAt(i);
    }
  }

  public void number(@Nullable Long value) {
    if (value == null) {
      text(null);
    } else {
      number(value.longValue());
    }
  }

  public void truth(boolean value) {
    separate();
    put(value ? 't' : 'f');
  }

  /** The literal of a {@code text[]}. */
  public void texts(List<String> values) {
    beginTexts();
    values.forEach(this::element);
    endTexts();
  }

  /** Begins the literal of a {@code text[]}. */
  public void beginTexts() {
    separate();
    put('{');
    firstElement = true;
  }

  /** Adds an element to it. */
  public void element(@Nullable String value) {
    room(0);
    if (!firstElement) {
      put(',');
    }
    firstElement = false;
    if (value == null) {
      put('N');
      put('U');
      put('L');
      put('L');
    } else {
      put('"');
      characters(value, true);
      put('"');
    }
  }

  public void endTexts() {
    room(0);
    put('}');
  }

  public void endRow() {
    put('\n');
    inRow = false;
  }

  private void separate() {
    room(0);
    if (inRow) {
      put('\t');
    }
    inRow = true;
  }

  private void characters(String value, boolean inArray) {
    int end = value.length();
    room(MOST_BYTES_OF_CHAR * end);
    byte[] to = bytes;
    int at = length;
    for (int i = 0; i < end; i++) {
      char c = value.charAt(i);
      if (c >= ' ' && c < ASCII_END && c != '\\' && c != '"') {
        to[at++] = (byte) c;
      } else {
        length = at;
        if (c < ASCII_END) {
          special(c, inArray);
        } else if (Character.isSurrogate(c)) {
          i += surrogate(value, i);
        } else {
          encoded(c);
        }
        at = length;
      }
    }
    length = at;
  }

  /** Writes a pair, or a question mark for half of one; how many more characters it took. */
  private int surrogate(String value, int at) {
    boolean pair =
        at + 1 < value.length()
            && Character.isSurrogatePair(value.charAt(at), value.charAt(at + 1));
    if (!pair) {
      put('?');
      return 0;
    }
    int point = value.codePointAt(at);
    put(0xF0 | (point >> 18));
    put(0x80 | ((point >> 12) & 0x3F));
    put(0x80 | ((point >> 6) & 0x3F));
    put(0x80 | (point & 0x3F));
    return 1;
  }

  private void special(char c, boolean inArray) {
    switch (c) {
      case '\\' -> repeat(inArray ? 4 : 2);
      case '"' -> {
        repeat(inArray ? 2 : 0);
        put('"');
      }
      case '\t' -> escape('t');
      case '\n' -> escape('n');
      case '\r' -> escape('r');
      case 0 -> encoded('\uFFFD');
      default -> put(c);
    }
  }

  private void repeat(int backslashes) {
    for (int i = 0; i < backslashes; i++) {
      put('\\');
    }
  }

  private void escape(char letter) {
    put('\\');
    put(letter);
  }

  private void encoded(char c) {
    if (c < 0x800) {
      put(0xC0 | (c >> 6));
    } else {
      put(0xE0 | (c >> 12));
      put(0x80 | ((c >> 6) & 0x3F));
    }
    put(0x80 | (c & 0x3F));
  }

  private void put(int value) {
    bytes[length++] = (byte) value;
  }

  /** Makes room for so many bytes and for what stands between two values. */
  private void room(int more) {
    int needed = length + more + MOST_BYTES_BETWEEN;
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, needed));
    }
  }
}
