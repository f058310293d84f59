package org.iioe.cli.terminal;

import org.jline.utils.WCWidth;

/** How many columns of a terminal a text takes. */
public final class DisplayWidth {
  private DisplayWidth() {}

  /** The width in columns: two for a Chinese character, none for a combining mark. */
  public static int of(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      width += of(character);
      i += Character.charCount(character);
    }
    return width;
  }

  static int of(int character) {
    // ASCII is nearly everything, and the table need not be loaded for it.
    return character < 0x7f ? 1 : Math.max(0, WCWidth.wcwidth(character));
  }

  /** Spaces that widen a text to this many columns. */
  public static String padding(String text, int columns) {
    return " ".repeat(Math.max(0, columns - of(text)));
  }
}
