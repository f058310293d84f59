package org.iioe.cli.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.iioe.cli.terminal.DisplayWidth;
import org.iioe.cli.terminal.LineBreaks;

/** The columns of a table: how wide each is and on which side its cells stand. */
final class TableLayout {
  /** Between two columns. */
  private static final String GAP = "  ";

  /**
   * However long its words are, a column may become this narrow before others become unreadable.
   */
  private static final int WIDEST_WORD = 16;

  /** What any squeezed column keeps. */
  private static final int LEAST = 6;

  private final int[] widths;
  private final int[] words;
  private final boolean[] rightAligned;

  /**
   * @param rows the heading and those rows from which the widths are taken
   * @param rightAligned a flag for each column
   */
  TableLayout(List<List<String>> rows, boolean[] rightAligned) {
    this.widths = new int[rightAligned.length];
    this.words = new int[rightAligned.length];
    this.rightAligned = rightAligned;
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
        words[i] = Math.max(words[i], Math.min(WIDEST_WORD, LineBreaks.widestWord(row.get(i))));
      }
    }
  }

  /**
   * Narrows columns until a line fits: the widest first, as far as words stay whole, and the first
   * column, which names the row, after all others.
   */
  void squeeze(int columns) {
    int room = columns - GAP.length() * (widths.length - 1);
    int excess = Arrays.stream(widths).sum() - room;
    while (excess > 0) {
      int column = next();
      if (column < 0) {
        return;
      }
      widths[column]--;
      excess--;
    }
  }

  private int next() {
    int others = widest(1, words);
    if (others >= 0) {
      return others;
    }
    int[] least = new int[widths.length];
    Arrays.fill(least, LEAST);
    return widths[0] > words[0] ? 0 : widest(0, least);
  }

  /** The widest column from the first on that is wider than its least, or -1. */
  private int widest(int first, int[] least) {
    int widest = -1;
    for (int i = first; i < widths.length; i++) {
      if (widths[i] > least[i] && (widest < 0 || widths[i] > widths[widest])) {
        widest = i;
      }
    }
    return widest;
  }

  /** The lines of a row, its cells broken to fit their columns. */
  List<String> lines(List<String> row) {
    List<List<String>> cells = new ArrayList<>(row.size());
    int height = 1;
    for (int i = 0; i < row.size(); i++) {
      List<String> parts = LineBreaks.of(row.get(i), widths[i]);
      cells.add(parts);
      height = Math.max(height, parts.size());
    }
    List<String> lines = new ArrayList<>(height);
    for (int number = 0; number < height; number++) {
      List<String> parts = new ArrayList<>(row.size());
      for (List<String> cell : cells) {
        parts.add(number < cell.size() ? cell.get(number) : "");
      }
      lines.add(line(parts));
    }
    return lines;
  }

  /** A line without spaces at its end. */
  String line(List<String> row) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      String cell = row.get(i);
      String padding = DisplayWidth.padding(cell, widths[i]);
      line.append(i == 0 ? "" : GAP);
      line.append(rightAligned[i] ? padding + cell : cell + padding);
    }
    return line.toString().stripTrailing();
  }
}
