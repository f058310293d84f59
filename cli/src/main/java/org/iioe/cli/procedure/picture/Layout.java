package org.iioe.cli.procedure.picture;

import java.util.List;

/**
 * Where everything of a diagram stands.
 *
 * @param boxes in the diagram's order
 * @param start where the mark of the beginning stands
 * @param begins from there into the first box
 * @param arrows in the diagram's order
 */
record Layout(
    double width, double height, List<Frame> boxes, Frame start, Route begins, List<Route> arrows) {
  record Point(double x, double y) {}

  record Frame(double x, double y, double width, double height) {
    double middle() {
      return x + width / 2;
    }
  }

  /**
   * An arrow's way.
   *
   * @param label where its text stands
   */
  record Route(List<Point> points, Frame label) {
    Route {
      points = List.copyOf(points);
    }
  }

  Layout {
    boxes = List.copyOf(boxes);
    arrows = List.copyOf(arrows);
  }
}
