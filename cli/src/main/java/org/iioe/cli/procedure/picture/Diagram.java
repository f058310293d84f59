package org.iioe.cli.procedure.picture;

import java.util.List;

/**
 * A mechanism as boxes and arrows, with all texts in one language.
 *
 * @param language BCP 47
 * @param subtitle such as its code and version; may be empty
 * @param boxes the first one is where cases begin
 * @param arrows between boxes that there are
 * @param legend what the marks mean
 */
public record Diagram(
    String language,
    String title,
    String subtitle,
    List<Box> boxes,
    List<Arrow> arrows,
    Legend legend) {
  /** The words of the legend. */
  public record Legend(String begins, String active, String closing, String timed) {}

  public Diagram {
    boxes = List.copyOf(boxes);
    arrows = List.copyOf(arrows);
    if (boxes.isEmpty()) {
      throw new IllegalArgumentException("no boxes");
    }
  }
}
