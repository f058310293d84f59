package org.iioe.commands.partner.register;

/** A text of a file, with its place. */
record Said(String text, Spot spot) {
  /** What erases a value that the platform has. */
  static final String CLEAR = "<clear>";

  boolean isClear() {
    return text.equals(CLEAR);
  }
}
