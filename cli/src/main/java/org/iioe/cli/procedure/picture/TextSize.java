package org.iioe.cli.procedure.picture;

import java.util.ArrayList;
import java.util.List;
import org.iioe.cli.terminal.DisplayWidth;
import org.iioe.cli.terminal.LineBreaks;

/**
 * How wide texts are in a picture. No font is asked: the picture has to be the same on every
 * machine, and room for a wide font is room enough for the others.
 */
final class TextSize {
  private static final String NARROW = "ijl.,:;'|!()[]ftIr ·";
  private static final String WIDE = "mwMW@%—≤≥";
  private static final double NARROW_EM = 0.42;
  private static final double WIDE_EM = 0.98;
  private static final double CAPITAL_EM = 0.74;
  private static final double USUAL_EM = 0.62;
  private static final double BOLD = 1.1;

  private TextSize() {}

  /** The width of a line in the units of the font size. */
  static double width(String line, double size, boolean bold) {
    double em = line.codePoints().mapToDouble(TextSize::em).sum();
    return em * size * (bold ? BOLD : 1);
  }

  private static double em(int character) {
    int columns = DisplayWidth.of(Character.toString(character));
    if (columns != 1) {
      return columns / 2.0;
    }
    if (NARROW.indexOf(character) >= 0) {
      return NARROW_EM;
    }
    if (WIDE.indexOf(character) >= 0) {
      return WIDE_EM;
    }
    return Character.isUpperCase(character) ? CAPITAL_EM : USUAL_EM;
  }

  /**
   * The lines of a text.
   *
   * @param columns at most as many as this on a terminal, where a Chinese character takes two
   * @param most lines; what is beyond them is cut with an ellipsis
   */
  static List<String> lines(String text, int columns, int most) {
    List<String> lines = new ArrayList<>(LineBreaks.of(text, columns));
    if (lines.size() > most) {
      lines = new ArrayList<>(lines.subList(0, most));
      String last = lines.get(most - 1);
      lines.set(most - 1, LineBreaks.of(last, columns - 1).get(0) + "…");
    }
    return lines;
  }
}
