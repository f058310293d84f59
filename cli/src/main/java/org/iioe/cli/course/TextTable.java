package org.iioe.cli.course;

import java.util.List;
import org.iioe.cli.terminal.DisplayWidth;
import org.iioe.cli.terminal.Plain;

/** Columns as wide as they need, in a text that a verb lays out itself. */
final class TextTable {
  private static final String GAP = "  ";

  private TextTable() {}

  /**
   * Appends the rows, which have as many cells each; no cell can break a line or act on the
   * terminal.
   */
  static void append(StringBuilder text, String indent, List<List<String>> rows) {
    List<List<String>> harmless =
        rows.stream()
            .map(row -> row.stream().map(cell -> Plain.text(cell.replace('\n', ' '))).toList())
            .toList();
    int[] widths = new int[harmless.get(0).size()];
    for (List<String> row : harmless) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
      }
    }
    for (List<String> row : harmless) {
      StringBuilder line = new StringBuilder(indent);
      for (int i = 0; i < widths.length; i++) {
        line.append(row.get(i)).append(DisplayWidth.padding(row.get(i), widths[i])).append(GAP);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
  }
}
