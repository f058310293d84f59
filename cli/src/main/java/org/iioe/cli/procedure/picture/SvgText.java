package org.iioe.cli.procedure.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The text of an SVG file: elements, numbers and harmless texts. */
final class SvgText {
  /**
   * Plain rules for each place instead of variables, which not every program that shows SVG knows.
   * Paper is white, whatever the screen's scheme.
   */
  private static final String STYLE =
      """
      .iioe { font-family: "Noto Sans", "Helvetica Neue", Helvetica, Arial, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
      .iioe text { fill: #1b2330; }
      .iioe .head { font-size: 18px; font-weight: bold; }
      .iioe .title { font-size: 14px; font-weight: bold; }
      .iioe .small { font-size: 11.5px; fill: #465264; }
      .iioe .event { font-size: 11.5px; font-weight: bold; fill: #1f3f6b; }
      .iioe .note { font-size: 10.5px; fill: #55606f; }
      .iioe .paper { fill: #ffffff; }
      .iioe .stage { fill: #f4f6f9; stroke: #5a6b80; stroke-width: 1.3; }
      .iioe .active { fill: #e2f3e7; stroke: #1d7a3e; stroke-width: 2.6; }
      .iioe .final { fill: #ececee; stroke: #5a6b80; stroke-width: 1.3; }
      .iioe .inner { fill: none; stroke: #5a6b80; stroke-width: 1; }
      .iioe .line { fill: none; stroke: #5a6b80; stroke-width: 1.4; }
      .iioe .timed { stroke-dasharray: 6 4; }
      .iioe .tip { fill: #5a6b80; }
      .iioe .badge { fill: #1f4e8c; }
      .iioe .none { fill: #8a94a3; }
      .iioe text.count { font-size: 12px; font-weight: bold; fill: #ffffff; }
      @media screen and (prefers-color-scheme: dark) {
        .iioe text { fill: #e8ecf2; }
        .iioe .small { fill: #b3bdca; }
        .iioe .event { fill: #a9c8f2; }
        .iioe .note { fill: #a3adba; }
        .iioe .paper { fill: #14181e; }
        .iioe .stage { fill: #222a35; stroke: #93a3b8; }
        .iioe .active { fill: #173a26; stroke: #5cc486; }
        .iioe .final { fill: #2b2b30; stroke: #93a3b8; }
        .iioe .inner { stroke: #93a3b8; }
        .iioe .line { stroke: #93a3b8; }
        .iioe .tip { fill: #93a3b8; }
        .iioe .badge { fill: #3f7fd0; }
        .iioe .none { fill: #5a6472; }
      }
      """;

  private final StringBuilder svg = new StringBuilder();

  void open(String language, String title, double width, double height) {
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"iioe\" role=\"img\" xml:lang=\"")
        .append(escaped(language))
        .append("\" width=\"%s\" height=\"%s\"".formatted(number(width), number(height)))
        .append(" viewBox=\"0 0 %s %s\">\n".formatted(number(width), number(height)))
        .append("<title>")
        .append(escaped(title))
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n");
    rectangle("paper", new Layout.Frame(0, 0, width, height), 0);
  }

  void close() {
    svg.append("</svg>\n");
  }

  void group(double x, double y) {
    svg.append("<g transform=\"translate(%s %s)\">\n".formatted(number(x), number(y)));
  }

  /** A group that says on pointing at it what it is. */
  void group(String title) {
    svg.append("<g><title>").append(escaped(title)).append("</title>\n");
  }

  void end() {
    svg.append("</g>\n");
  }

  void rectangle(String styles, Layout.Frame frame, double radius) {
    svg.append(
        "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"%s/>\n"
            .formatted(
                styles,
                number(frame.x()),
                number(frame.y()),
                number(frame.width()),
                number(frame.height()),
                radius == 0 ? "" : " rx=\"" + number(radius) + '"'));
  }

  void circle(String styles, double x, double y, double radius) {
    svg.append(
        "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>\n"
            .formatted(styles, number(x), number(y), number(radius)));
  }

  void path(String styles, String way) {
    svg.append("<path class=\"%s\" d=\"%s\"/>\n".formatted(styles, way));
  }

  /**
   * A line of text.
   *
   * @param anchor which part of it stands at x: {@code start}, {@code middle} or {@code end}
   * @param more further styles
   */
  void text(String style, String anchor, double x, double y, List<String> more, String text) {
    if (text.isEmpty()) {
      return;
    }
    String styles = more.isEmpty() ? style : style + " " + String.join(" ", more);
    svg.append(
            "<text class=\"%s\" x=\"%s\" y=\"%s\" text-anchor=\"%s\">"
                .formatted(styles, number(x), number(y), anchor))
        .append(escaped(text))
        .append("</text>\n");
  }

  /** A coordinate with one decimal at most. */
  static String number(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private static String escaped(String text) {
    return Labels.line(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  @Override
  public String toString() {
    return svg.toString();
  }
}
