package org.iioe.commands.teacher.export;

/** Keeps a spreadsheet from taking a cell for a formula; rosters read back what was meant. */
final class SafeCells {
  private SafeCells() {}

  static String safe(String cell) {
    if (cell.isEmpty()) {
      return cell;
    }
    char first = cell.charAt(0);
    boolean risky =
        first == '='
            || first == '+'
            || first == '-'
            || first == '@'
            || first == '\t'
            || first == '\r';
    return risky ? "'" + cell : cell;
  }
}
