package org.iioe.cli.procedure.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * What leads from one stage to another.
 *
 * @param labels one for each event, at least one
 * @param timed whether time alone does it
 */
public record Arrow(String from, String to, List<Label> labels, boolean timed) {
  /**
   * An event.
   *
   * @param note its guards in short; empty when it has none
   */
  public record Label(String title, String note) {}

  public Arrow {
    labels = List.copyOf(labels);
  }

  /** All that is written beside it, line by line. */
  List<String> text() {
    List<String> text = new ArrayList<>();
    for (Label label : labels) {
      text.add(label.title());
      if (!label.note().isEmpty()) {
        text.add(label.note());
      }
    }
    return text;
  }
}
