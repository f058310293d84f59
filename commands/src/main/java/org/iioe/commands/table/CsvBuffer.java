package org.iioe.commands.table;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import org.iioe.commands.fault.Fault;

/** A window on delimited text that keeps what follows a mark, and knows its line and column. */
final class CsvBuffer implements Closeable {
  private final CharSource source;
  private final String name;
  private char[] chars = new char[1 << 16];
  private int position;
  private int limit;
  private int mark;
  private boolean ended;
  private long line = 1;

  /** How many characters went before those of the window. */
  private long before;

  /** How many characters went before those of the line. */
  private long lineBegin;

  CsvBuffer(CharSource source, String name) {
    this.source = source;
    this.name = name;
  }

  String name() {
    return name;
  }

  /** The physical line, from 1. */
  long line() {
    return line;
  }

  /** The character in the line, from 1. */
  long column() {
    return before + position - lineBegin + 1;
  }

  boolean has() throws IOException {
    return position < limit || fill();
  }

  /** The next character, of which {@link #has} has made sure. */
  char current() {
    return chars[position];
  }

  void advance() {
    position++;
  }

  void mark() {
    mark = position;
  }

  int markedLength() {
    return position - mark;
  }

  String marked() {
    return mark == position ? "" : new String(chars, mark, position - mark);
  }

  void appendMarked(StringBuilder target) {
    target.append(chars, mark, position - mark);
    mark = position;
  }

  /** Goes on to what ends a plain cell, or the text; false if the window ended before. */
  boolean skipPlain(char delimiter) throws IOException {
    if (!has()) {
      return true;
    }
    int at = position;
    while (at < limit) {
      char c = chars[at];
      if (c == delimiter || c == '\n' || c == '\r') {
        position = at;
        return true;
      }
      if (c == 0) {
        throw zero(at);
      }
      at++;
    }
    position = at;
    return false;
  }

  /** Goes on to a quote, counting lines; false if the window ended before. */
  boolean skipQuoted() {
    int at = position;
    while (at < limit) {
      char c = chars[at];
      if (c == '"') {
        position = at;
        return true;
      }
      if (c == 0) {
        throw zero(at);
      }
      at++;
      if (c == '\r' || c == '\n') {
        boolean second = c == '\n' && at - 1 > mark && chars[at - 2] == '\r';
        newLine(at, !second);
      }
    }
    position = at;
    return false;
  }

  /** Goes past an end of a line: LF, CR or both. */
  void endLine() throws IOException {
    boolean carriage = current() == '\r';
    advance();
    newLine(position, true);
    mark();
    if (carriage && has() && current() == '\n') {
      advance();
      newLine(position, false);
    }
  }

  private void newLine(int at, boolean counts) {
    lineBegin = before + at;
    if (counts) {
      line++;
    }
  }

  private Fault zero(int at) {
    position = at;
    return Fault.invalidInput("TABLE_ZERO_BYTE")
        .with("file", name)
        .with("line", line)
        .with("column", column());
  }

  private boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    makeRoom();
    try {
      int read = source.read(chars, limit, chars.length - limit);
      ended = read < 0;
      limit += Math.max(read, 0);
      return !ended;
    } catch (CharacterCodingException noCharacters) {
      throw Fault.invalidInput("TABLE_BYTES_INVALID")
          .with("file", name)
          .with("encoding", source.encoding().name())
          .with("line", line)
          .with("column", column())
          .causedBy(noCharacters);
    }
  }

  private void makeRoom() {
    System.arraycopy(chars, mark, chars, 0, limit - mark);
    before += mark;
    position -= mark;
    limit -= mark;
    mark = 0;
    if (limit > chars.length / 2) {
      chars = Arrays.copyOf(chars, 2 * chars.length);
    }
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
