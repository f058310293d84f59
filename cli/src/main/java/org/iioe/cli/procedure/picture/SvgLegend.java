package org.iioe.cli.procedure.picture;

import java.util.List;

/** What the marks of a picture mean, on one line below it. */
final class SvgLegend {
  private static final double SIGN = 30;
  private static final double GAP = 26;
  private static final double SIZE = 11.5;

  private final Diagram.Legend words;

  SvgLegend(Diagram.Legend words) {
    this.words = words;
  }

  double width() {
    return List.of(words.begins(), words.active(), words.closing(), words.timed()).stream()
        .mapToDouble(word -> SIGN + TextSize.width(word, SIZE, false) + GAP)
        .sum();
  }

  /** Draws it from there on, around the height of {@code y}. */
  void draw(SvgText svg, double x, double y) {
    svg.circle("tip", x + 11, y, 6);
    double next = word(svg, x, y, words.begins());
    svg.rectangle("active", new Layout.Frame(next, y - 8, 22, 16), 4);
    next = word(svg, next, y, words.active());
    svg.rectangle("final", new Layout.Frame(next, y - 8, 22, 16), 4);
    svg.rectangle("inner", new Layout.Frame(next + 3, y - 5, 16, 10), 2);
    next = word(svg, next, y, words.closing());
    double end = next + 22;
    svg.path("line timed", "M%s %sH%s".formatted(number(next - 4), number(y), number(end)));
    word(svg, next, y, words.timed());
  }

  private static String number(double value) {
    return SvgText.number(value);
  }

  /** Writes a word beside its sign; where the next sign stands. */
  private static double word(SvgText svg, double x, double y, String word) {
    svg.text("small", "start", x + SIGN, y + 4, List.of(), word);
    return x + SIGN + TextSize.width(word, SIZE, false) + GAP;
  }
}
