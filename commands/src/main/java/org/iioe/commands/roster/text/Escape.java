package org.iioe.commands.roster.text;

/** Undoes what keeps a cell from being taken for a formula: an apostrophe before it. */
public final class Escape {
  private Escape() {}

  /** {@code '=1+1} is {@code =1+1}; all else stays. */
  public static String undo(String cell) {
    return cell.length() > 1 && cell.charAt(0) == '\'' && isRisky(cell.charAt(1))
        ? cell.substring(1)
        : cell;
  }

  private static boolean isRisky(char c) {
    return c == '=' || c == '+' || c == '-' || c == '@' || c == '\t' || c == '\r';
  }
}
