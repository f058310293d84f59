package org.iioe.cli.procedure.picture;

import java.util.ArrayList;
import java.util.List;

/** Lines of text below each other, each in one of the styles of the picture. */
record TextBlock(List<Line> lines) {
  /** How a line is set; the names are those of the style sheet. */
  enum Style {
    TITLE(14, 19, true),
    SMALL(11.5, 16, false),
    EVENT(11.5, 15, true),
    NOTE(10.5, 14, false);

    private final double size;
    private final double height;
    private final boolean bold;

    Style(double size, double height, boolean bold) {
      this.size = size;
      this.height = height;
      this.bold = bold;
    }

    double size() {
      return size;
    }

    double height() {
      return height;
    }
  }

  record Line(String text, Style style) {
    double width() {
      return TextSize.width(text, style.size, style.bold);
    }
  }

  private static final int BOX_COLUMNS = 26;
  private static final int LABEL_COLUMNS = 24;
  private static final int MOST_LINES = 3;
  private static final int MOST_BOX_LINES = 12;

  TextBlock {
    lines = List.copyOf(lines);
  }

  static TextBlock of(Box box) {
    List<Line> lines = new ArrayList<>();
    add(lines, box.title(), Style.TITLE, BOX_COLUMNS - 2);
    box.lines().stream()
        .limit(MOST_BOX_LINES)
        .forEach(line -> add(lines, line, Style.SMALL, BOX_COLUMNS + 2));
    return new TextBlock(lines);
  }

  static TextBlock of(Arrow arrow) {
    List<Line> lines = new ArrayList<>();
    for (Arrow.Label label : arrow.labels()) {
      add(lines, label.title(), Style.EVENT, LABEL_COLUMNS);
      if (!label.note().isEmpty()) {
        add(lines, label.note(), Style.NOTE, LABEL_COLUMNS + 2);
      }
    }
    return new TextBlock(lines);
  }

  private static void add(List<Line> lines, String text, Style style, int columns) {
    for (String line : TextSize.lines(text, columns, MOST_LINES)) {
      lines.add(new Line(line, style));
    }
  }

  double width() {
    return lines.stream().mapToDouble(Line::width).max().orElse(0);
  }

  double height() {
    return lines.stream().mapToDouble(line -> line.style().height()).sum();
  }
}
