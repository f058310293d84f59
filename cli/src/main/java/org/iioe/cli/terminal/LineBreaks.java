package org.iioe.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines that fit a number of columns: behind spaces, slashes and hyphens, and
 * between Chinese characters.
 */
public final class LineBreaks {
  /** Closing punctuation, which does not begin a line. */
  private static final String NEVER_FIRST = "，。、；：！？）」』”’》〉】…—,.;:!?)]";

  /** Opening punctuation, which does not end a line. */
  private static final String NEVER_LAST = "（「『“‘《〈【([";

  private LineBreaks() {}

  /** The lines of a text, at least one; only a word that is wider than a line is cut. */
  public static List<String> of(String text, int columns) {
    if (text.length() * 2 <= columns || DisplayWidth.of(text) <= columns) {
      return List.of(text);
    }
    List<String> lines = new ArrayList<>();
    int begin = 0;
    while (begin < text.length()) {
      int end = end(text, begin, columns);
      lines.add(withoutSpacesAtItsEnd(text.substring(begin, end)));
      begin = end;
      while (begin < text.length() && text.charAt(begin) == ' ') {
        begin++;
      }
    }
    return lines;
  }

  private static String withoutSpacesAtItsEnd(String line) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == ' ') {
      end--;
    }
    return line.substring(0, end);
  }

  /** Where the line ends that begins there. */
  private static int end(String text, int begin, int columns) {
    int width = 0;
    int last = begin;
    for (int i = begin; i < text.length(); ) {
      int character = text.codePointAt(i);
      if (i > begin && mayBreak(text, i)) {
        last = i;
      }
      width += DisplayWidth.of(character);
      // Spaces may stand out: they are taken off.
      if (width > columns && character != ' ' && i > begin) {
        return last > begin ? last : i;
      }
      i += Character.charCount(character);
    }
    return text.length();
  }

  /** The width of the widest part of a text that stays whole. */
  public static int widestWord(String text) {
    int widest = 0;
    int width = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      width = i > 0 && mayBreak(text, i) ? 0 : width;
      width += text.charAt(i) == ' ' ? 0 : DisplayWidth.of(text.codePointAt(i));
      widest = Math.max(widest, width);
    }
    return widest;
  }

  private static boolean mayBreak(String text, int index) {
    int before = text.codePointBefore(index);
    int after = text.codePointAt(index);
    if (after == ' ' || before == ' ') {
      return after != ' ';
    }
    int widthAfter = DisplayWidth.of(after);
    if (before == '/' || widthAfter == 0) {
      return widthAfter > 0;
    }
    return (widthAfter > 1 || DisplayWidth.of(before) > 1 || isHyphen(text, index - 1))
        && NEVER_FIRST.indexOf(after) < 0
        && NEVER_LAST.indexOf(before) < 0;
  }

  /** Whether it joins two words; the dashes of an option or a date do not. */
  private static boolean isHyphen(String text, int index) {
    return text.charAt(index) == '-'
        && text.charAt(text.lastIndexOf(' ', index) + 1) != '-'
        && Character.isLetter(text.charAt(index - 1))
        && Character.isLetter(text.charAt(index + 1));
  }
}
