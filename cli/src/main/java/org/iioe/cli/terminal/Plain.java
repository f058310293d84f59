package org.iioe.cli.terminal;

/** Makes text from outside harmless to a terminal. */
public final class Plain {
  private Plain() {}

  /** The text with control and invisible formatting characters written as escapes. */
  public static String text(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isHarmful(text.charAt(i))) {
        return escaped(text);
      }
    }
    return text;
  }

  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (isHarmful(character)) {
        safe.append("\\u").append(hexadecimal(character));
      } else {
        safe.append(character);
      }
    }
    return safe.toString();
  }

  /** The four digits after {@code \\u}. */
  public static String hexadecimal(char character) {
    return Integer.toHexString(0x10000 + character).substring(1);
  }

  /**
   * C0 except the line feed and the tab, DEL, C1, and the marks that reorder a line on the screen.
   */
  public static boolean isHarmful(char character) {
    return (character < 0x20 && character != '\n' && character != '\t')
        || (character >= 0x7f && character < 0xa0)
        || (character >= 0x202a && character <= 0x202e)
        || (character >= 0x2066 && character <= 0x2069);
  }
}
