package org.iioe.commands.packaging.repair.edit;

/**
 * One replacement in a text.
 *
 * @param from index of the first character that goes
 * @param to index after the last one; equal to {@code from} where text is only put in
 */
public record Edit(int from, int to, String text) {
  public Edit {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException(from + " to " + to);
    }
  }

  /** Puts text in and takes none away. */
  public static Edit insert(int at, String text) {
    return new Edit(at, at, text);
  }

  /** Takes text away. */
  public static Edit delete(int from, int to) {
    return new Edit(from, to, "");
  }

  boolean inserts() {
    return from == to;
  }
}
