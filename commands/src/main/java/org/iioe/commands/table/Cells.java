package org.iioe.commands.table;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The cells of one row while it is read, and what counts as nothing in them. */
final class Cells {
  private final TableLimits limits;
  private final RowPlace place;
  private String[] cells = new String[32];
  private int size;
  private int length;

  Cells(TableLimits limits, RowPlace place) {
    this.limits = limits;
    this.place = place;
  }

  /** Where the row is that is being read, for faults. */
  interface RowPlace {
    RuntimeException exceeded(String option, long limit);
  }

  void clear() {
    size = 0;
    length = 0;
  }

  void add(String cell) {
    length += cell.length();
    if (cell.length() > limits.maxCellLength()) {
      throw place.exceeded(TableLimits.MAX_CELL_LENGTH, limits.maxCellLength());
    }
    if (length > limits.maxRowLength()) {
      throw place.exceeded(TableLimits.MAX_ROW_LENGTH, limits.maxRowLength());
    }
    if (size == limits.maxCells()) {
      throw place.exceeded(TableLimits.MAX_CELLS, limits.maxCells());
    }
    if (size == cells.length) {
      cells = Arrays.copyOf(cells, 2 * size);
    }
    cells[size++] = cell;
  }

  int size() {
    return size;
  }

  boolean areBlank() {
    return filled(0) == 0;
  }

  /** All cells, but no blank ones at the end beyond the given number. */
  List<String> upTo(int atLeast) {
    return Collections.unmodifiableList(Arrays.asList(Arrays.copyOf(cells, filled(atLeast))));
  }

  private int filled(int atLeast) {
    int filled = size;
    while (filled > atLeast && isBlank(cells[filled - 1])) {
      filled--;
    }
    return filled;
  }

  /** Whether there is nothing to see; spreadsheets and web pages leave more than ASCII spaces. */
  static boolean isBlank(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c > ' ' && !Character.isSpaceChar(c) && c != '\u200B' && c != '\uFEFF') {
        return false;
      }
    }
    return true;
  }
}
