package org.iioe.commands.database;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the text format of {@code COPY}, in UTF-8, written by hand: a million rows are no place
 * for formatters. What PostgreSQL cannot keep, the character 0, becomes U+FFFD.
 */
public final class CopyText {
  private static final int MOST_BYTES_OF_CHAR = 3;
  private static final int ASCII_END = 0x80;

  private byte[] bytes;
  private int length;
  private boolean inRow;

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
    separate();
    put('{');
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        put(',');
      }
      put('"');
      characters(values.get(i), true);
      put('"');
    }
    put('}');
  }

  public void endRow() {
    put('\n');
    inRow = false;
  }

  private void separate() {
    if (inRow) {
      put('\t');
    }
    inRow = true;
  }

  private void characters(String value, boolean inArray) {
    room(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= ' ' && c < ASCII_END && c != '\\' && c != '"') {
        put(c);
      } else if (c < ASCII_END) {
        special(c, inArray);
      } else if (Character.isHighSurrogate(c) && i + 1 < value.length()) {
        encoded(value.substring(i, i + 2));
        i++;
      } else {
        encoded(String.valueOf(c));
      }
    }
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
      case 0 -> encoded("\uFFFD");
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

  private void encoded(String characters) {
    byte[] some = characters.getBytes(StandardCharsets.UTF_8);
    room(some.length);
    System.arraycopy(some, 0, bytes, length, some.length);
    length += some.length;
  }

  private void put(char ascii) {
    room(1);
    bytes[length++] = (byte) ascii;
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + MOST_BYTES_OF_CHAR * more));
    }
  }
}
