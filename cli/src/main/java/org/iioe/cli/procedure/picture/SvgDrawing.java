package org.iioe.cli.procedure.picture;

import java.util.List;
import java.util.stream.Collectors;

/** Draws boxes and arrows where the layout put them. */
final class SvgDrawing {
  private static final double CORNER = 7;
  private static final double BEND = 6;
  private static final double TIP_LENGTH = 9;
  private static final double TIP_WIDTH = 4;
  private static final double BADGE = 20;

  private final SvgText svg;
  private final Diagram diagram;
  private final Layout layout;

  SvgDrawing(SvgText svg, Diagram diagram, Layout layout) {
    this.svg = svg;
    this.diagram = diagram;
    this.layout = layout;
  }

  /** Lines first, so that no line goes over a text. */
  void draw() {
    Layout.Frame start = layout.start();
    svg.circle("tip", start.middle(), start.y() + start.height() / 2, start.width() / 2);
    line("line", layout.begins());
    for (int i = 0; i < diagram.arrows().size(); i++) {
      Arrow arrow = diagram.arrows().get(i);
      line(arrow.timed() ? "line timed" : "line", layout.arrows().get(i));
    }
    for (int i = 0; i < diagram.boxes().size(); i++) {
      box(diagram.boxes().get(i), layout.boxes().get(i));
    }
    for (int i = 0; i < diagram.arrows().size(); i++) {
      label(diagram.arrows().get(i), layout.arrows().get(i).label());
    }
  }

  private void line(String styles, Layout.Route route) {
    List<Layout.Point> points = route.points();
    svg.path(styles, Ways.rounded(Ways.shortened(points, TIP_LENGTH - 2), BEND));
    svg.path("tip", Ways.tip(points, TIP_LENGTH, TIP_WIDTH));
  }

  private void label(Arrow arrow, Layout.Frame frame) {
    String full =
        arrow.labels().stream()
            .map(
                label ->
                    label.note().isEmpty() ? label.title() : label.title() + ": " + label.note())
            .collect(Collectors.joining("; "));
    svg.group(full);
    svg.rectangle("paper", frame, 0);
    lines(TextBlock.of(arrow), frame.middle(), frame.y() + 2);
    svg.end();
  }

  private void box(Box box, Layout.Frame frame) {
    String style =
        switch (box.mark()) {
          case PLAIN -> "stage";
          case ACTIVE -> "active";
          case FINAL -> "final";
        };
    svg.rectangle(style, frame, CORNER);
    if (box.mark() == Box.Mark.FINAL) {
      svg.rectangle("inner", inside(frame), CORNER - 3);
    }
    TextBlock text = TextBlock.of(box);
    lines(text, frame.middle(), frame.y() + (frame.height() - text.height()) / 2);
    badge(box.badge(), frame);
  }

  private static Layout.Frame inside(Layout.Frame frame) {
    return new Layout.Frame(
        frame.x() + 3.5, frame.y() + 3.5, frame.width() - 7, frame.height() - 7);
  }

  /** On the upper right corner, where no arrow arrives. */
  private void badge(String text, Layout.Frame frame) {
    if (text.isEmpty()) {
      return;
    }
    double width = Math.max(BADGE, TextSize.width(text, 12, true) + 10);
    Layout.Frame place =
        new Layout.Frame(
            frame.x() + frame.width() - width + 8, frame.y() - BADGE / 2, width, BADGE);
    svg.rectangle(text.equals("0") ? "none" : "badge", place, BADGE / 2);
    svg.text("count", "middle", place.middle(), place.y() + 14.5, List.of(), text);
  }

  private void lines(TextBlock text, double middle, double top) {
    double y = top;
    for (TextBlock.Line line : text.lines()) {
      TextBlock.Style style = line.style();
      double baseline = y + style.height() / 2 + style.size() * 0.36;
      svg.text(name(style), "middle", middle, baseline, List.of(), line.text());
      y += style.height();
    }
  }

  private static String name(TextBlock.Style style) {
    return switch (style) {
      case TITLE -> "title";
      case SMALL -> "small";
      case EVENT -> "event";
      case NOTE -> "note";
    };
  }
}
