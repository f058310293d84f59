package org.iioe.cli.procedure.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * A stage as a picture shows it.
 *
 * @param name unique in the picture
 * @param lines what is said below the title: owner, limit, steps
 * @param badge how many cases stand there, or empty when nobody asked
 */
public record Box(String name, String title, List<String> lines, Mark mark, String badge) {
  /** What sets a stage apart. */
  public enum Mark {
    PLAIN,
    /** A partner in good standing. */
    ACTIVE,
    /** The case ends. */
    FINAL
  }

  public Box {
    lines = List.copyOf(lines);
  }

  /**
   * All that is written into it, line by line, where a picture has no place of its own for the
   * badge.
   */
  List<String> text() {
    List<String> text = new ArrayList<>();
    text.add(badge.isEmpty() ? title : title + " (" + badge + ")");
    text.addAll(lines);
    return text;
  }
}
