package org.iioe.commands.table;

/**
 * Texts that a spreadsheet would take for formulas. An apostrophe in front makes it show them as
 * they are; what begins with apostrophes already gets one more, so that taking one away gives back
 * what was there.
 */
public final class SafeCell {
  private static final String FORMULA = "=+-@\t\r";

  private SafeCell() {}

  /** As it may be written into a file that somebody opens in a spreadsheet. */
  public static String escape(String cell) {
    return isFormula(cell) ? "'" + cell : cell;
  }

  /** What was escaped. */
  public static String unescape(String cell) {
    return cell.startsWith("'") && isFormula(cell) ? cell.substring(1) : cell;
  }

  /** Whether it is a formula, or would be without the apostrophes in front. */
  private static boolean isFormula(String cell) {
    int at = 0;
    while (at < cell.length() && cell.charAt(at) == '\'') {
      at++;
    }
    return at < cell.length() && FORMULA.indexOf(cell.charAt(at)) >= 0;
  }
}
