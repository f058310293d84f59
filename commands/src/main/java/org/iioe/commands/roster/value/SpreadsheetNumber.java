package org.iioe.commands.roster.value;

/** What a spreadsheet makes of a long number. */
public final class SpreadsheetNumber {
  private SpreadsheetNumber() {}

  /** Whether digits were lost: {@code 1.23E+11}, {@code 1,23E+11}, {@code 2E+10}. */
  public static boolean isIn(String cell) {
    int mark = cell.indexOf('E') < 0 ? cell.indexOf('e') : cell.indexOf('E');
    if (mark < 1 || mark > 20) {
      return false;
    }
    boolean sign = mark + 1 < cell.length() && "+-".indexOf(cell.charAt(mark + 1)) >= 0;
    int exponent = mark + (sign ? 2 : 1);
    int point = Math.max(cell.indexOf('.'), cell.indexOf(','));
    int start = "+-".indexOf(cell.charAt(0)) >= 0 ? 1 : 0;
    return (sign || point > 0)
        && exponent < cell.length()
        && areDigits(cell, exponent, cell.length())
        && ((point < 0 || point > mark)
            ? areDigits(cell, start, mark)
            : areDigits(cell, start, point) && areDigits(cell, point + 1, mark));
  }

  private static boolean areDigits(String cell, int from, int to) {
    for (int i = from; i < to; i++) {
      if (cell.charAt(i) < '0' || cell.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
