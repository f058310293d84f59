package org.iioe.cli.procedure.picture;

import java.util.ArrayList;
import java.util.List;
import org.iioe.cli.procedure.picture.Layout.Point;

/** The ways of arrows, all of horizontal and vertical pieces, as SVG writes paths. */
final class Ways {
  private Ways() {}

  /** The path with its bends rounded. */
  static String rounded(List<Point> points, double radius) {
    StringBuilder way = new StringBuilder("M" + pair(points.get(0)));
    for (int i = 1; i < points.size() - 1; i++) {
      Point bend = points.get(i);
      double room = Math.min(length(points.get(i - 1), bend), length(bend, points.get(i + 1))) / 2;
      double used = Math.min(radius, room);
      way.append('L').append(pair(towards(bend, points.get(i - 1), used)));
      way.append('Q').append(pair(bend)).append(' ');
      way.append(pair(towards(bend, points.get(i + 1), used)));
    }
    return way.append('L').append(pair(points.get(points.size() - 1))).toString();
  }

  /** The points with the last one drawn back, so that the line ends inside the tip. */
  static List<Point> shortened(List<Point> points, double length) {
    List<Point> shortened = new ArrayList<>(points);
    int last = points.size() - 1;
    shortened.set(last, towards(points.get(last), points.get(last - 1), length));
    return shortened;
  }

  /** The triangle at the end. */
  static String tip(List<Point> points, double length, double width) {
    Point end = points.get(points.size() - 1);
    Point back = towards(end, points.get(points.size() - 2), length);
    double across = width / length;
    double x = (end.y() - back.y()) * across;
    double y = (end.x() - back.x()) * across;
    return "M%sL%sL%sZ"
        .formatted(
            pair(end),
            pair(new Point(back.x() + x, back.y() - y)),
            pair(new Point(back.x() - x, back.y() + y)));
  }

  private static double length(Point one, Point other) {
    return Math.hypot(one.x() - other.x(), one.y() - other.y());
  }

  /** The point at this distance from one point on the way to another. */
  private static Point towards(Point from, Point to, double distance) {
    double length = length(from, to);
    double part = length == 0 ? 0 : Math.min(1, distance / length);
    return new Point(from.x() + (to.x() - from.x()) * part, from.y() + (to.y() - from.y()) * part);
  }

  private static String pair(Point point) {
    return SvgText.number(point.x()) + " " + SvgText.number(point.y());
  }
}
