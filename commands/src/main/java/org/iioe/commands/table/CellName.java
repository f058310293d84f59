package org.iioe.commands.table;

/** Names of cells as spreadsheets show them. */
public final class CellName {
  private static final int LETTERS = 26;

  /** Beyond the last column that Excel has, XFD. */
  private static final int MOST_LETTERS = 4;

  private CellName() {}

  /**
   * The name of a cell.
   *
   * @param column index from 0
   * @param sheetRow from 1
   * @return such as {@code C14} or {@code AA3}
   */
  public static String of(int column, long sheetRow) {
    StringBuilder name = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
      name.insert(0, (char) ('A' + (rest - 1) % LETTERS));
    }
    return name.append(sheetRow).toString();
  }

  /** The column of a cell's name, from 0; -1 if it is no name. */
  static int column(String name) {
    int column = 0;
    int letters = 0;
    while (letters < name.length() && name.charAt(letters) >= 'A' && name.charAt(letters) <= 'Z') {
      column = column * LETTERS + name.charAt(letters) - 'A' + 1;
      letters++;
      if (letters > MOST_LETTERS) {
        return -1;
      }
    }
    return column - 1;
  }
}
