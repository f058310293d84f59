package org.iioe.cli.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.iioe.cli.terminal.DisplayWidth;

/** The columns of a table: how wide each is and on which side its cells stand. */
final class TableLayout {
  /** Between two columns. */
  private static final String GAP = "  ";

  /** What a squeezed column keeps, so that its cells still say something. */
  private static final int LEAST = 8;

  private final int[] widths;
  private final boolean[] rightAligned;

  /**
   * @param rows the heading and those rows from which the widths are taken
   * @param rightAligned a flag for each column
   */
  TableLayout(List<List<String>> rows, boolean[] rightAligned) {
    this.widths = new int[rightAligned.length];
    this.rightAligned = rightAligned;
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
      }
    }
  }

  /** Narrows the widest columns until a line fits. */
  void squeeze(int columns) {
    int room = Math.max(columns - GAP.length() * (widths.length - 1), widths.length);
    int excess = Arrays.stream(widths).sum() - room;
    while (excess > 0) {
      int widest = widest();
      if (widths[widest] <= LEAST) {
        return;
      }
      widths[widest]--;
      excess--;
    }
  }

  private int widest() {
    int widest = 0;
    for (int i = 1; i < widths.length; i++) {
      widest = widths[i] > widths[widest] ? i : widest;
    }
    return widest;
  }

  /** The cells, cut to their columns. */
  List<String> cut(List<String> row) {
    List<String> cut = new ArrayList<>(row.size());
    for (int i = 0; i < row.size(); i++) {
      cut.add(DisplayWidth.cut(row.get(i), widths[i]));
    }
    return cut;
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
