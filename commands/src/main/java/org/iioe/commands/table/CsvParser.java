package org.iioe.commands.table;

import java.io.Closeable;
import java.io.IOException;
import org.iioe.commands.fault.Fault;

/**
 * Cells of delimited text, RFC 4180 as Excel writes it. Written by ourselves because the libraries
 * read a whole cell before they say how long it is, do not know where an unclosed quote was opened,
 * and take text after a closing one.
 */
final class CsvParser implements Closeable {
  private static final char QUOTE = '"';

  private final CsvBuffer text;
  private final char delimiter;
  private final TableLimits limits;
  private final StringBuilder quoted = new StringBuilder();
  private final Cells cells;
  private long startLine = 1;

  CsvParser(CharSource source, String name, char delimiter, TableLimits limits) {
    this.text = new CsvBuffer(source, name);
    this.delimiter = delimiter;
    this.limits = limits;
    this.cells = new Cells(limits, this::exceeded);
  }

  /** The cells of the row that was read last. */
  Cells cells() {
    return cells;
  }

  /** The line in which it begins, from 1. */
  long startLine() {
    return startLine;
  }

  /** Reads the next row, blank or not; false after the last. */
  boolean read() throws IOException {
    cells.clear();
    startLine = text.line();
    text.mark();
    if (!text.has()) {
      return false;
    }
    while (cell()) {
      // The cell has been added.
    }
    return true;
  }

  /** Reads one cell; false when it was the row's last. */
  private boolean cell() throws IOException {
    text.mark();
    while (text.has() && text.current() == ' ' && delimiter != ' ') {
      checkLength();
      text.advance();
    }
    if (text.has() && text.current() == QUOTE) {
      quotedCell();
    } else {
      plainCell();
    }
    return next();
  }

  private void plainCell() throws IOException {
    while (!text.skipPlain(delimiter)) {
      checkLength();
    }
    cells.add(text.marked());
  }

  private void quotedCell() throws IOException {
    long quoteLine = text.line();
    long quoteColumn = text.column();
    quoted.setLength(0);
    text.advance();
    text.mark();
    while (true) {
      if (!text.has()) {
        throw Fault.invalidInput("TABLE_QUOTE_UNCLOSED")
            .with("file", text.name())
            .with("line", quoteLine)
            .with("column", quoteColumn);
      }
      if (text.skipQuoted()) {
        text.appendMarked(quoted);
        text.advance();
        if (!text.has() || text.current() != QUOTE) {
          break;
        }
        // Of two quotes the second is kept as the beginning of what follows.
        text.mark();
        text.advance();
      }
      checkLength();
    }
    cells.add(quoted.toString());
    closed();
  }

  /** Only spaces may stand between a closing quote and the end of the cell. */
  private void closed() throws IOException {
    text.mark();
    while (text.has() && text.current() == ' ' && delimiter != ' ') {
      text.advance();
      text.mark();
    }
    if (text.has() && !isEnd(text.current())) {
      throw Fault.invalidInput("TABLE_TEXT_AFTER_QUOTE")
          .with("file", text.name())
          .with("line", text.line())
          .with("column", text.column());
    }
  }

  private boolean isEnd(char c) {
    return c == delimiter || c == '\n' || c == '\r';
  }

  /** Goes past what ends a cell. */
  private boolean next() throws IOException {
    text.mark();
    if (!text.has()) {
      return false;
    }
    if (text.current() == delimiter) {
      text.advance();
      return true;
    }
    text.endLine();
    return false;
  }

  private void checkLength() {
    if (quoted.length() > limits.maxCellLength() || text.markedLength() > limits.maxCellLength()) {
      throw exceeded(TableLimits.MAX_CELL_LENGTH, limits.maxCellLength());
    }
  }

  private Fault exceeded(String option, long limit) {
    return TableFaults.exceeded(text.name(), startLine, option, limit);
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
