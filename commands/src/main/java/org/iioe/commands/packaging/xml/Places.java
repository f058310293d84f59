package org.iioe.commands.packaging.xml;

import java.util.Arrays;

/** Lines and columns of a text; a line ends at LF, CR LF or CR. */
public final class Places {
  private final int[] starts;

  public Places(String text) {
    int[] found = new int[Math.max(16, text.length() / 32)];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      boolean ends =
          character == '\n'
              || (character == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (ends) {
        found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
        found[count++] = i + 1;
      }
    }
    starts = Arrays.copyOf(found, count);
  }

  public int line(int index) {
    int found = Arrays.binarySearch(starts, index);
    return found >= 0 ? found + 1 : -found - 1;
  }

  public int column(int index) {
    return index - starts[line(index) - 1] + 1;
  }
}
