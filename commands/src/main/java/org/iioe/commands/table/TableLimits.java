package org.iioe.commands.table;

/**
 * How large a table may be; each limit has an option that raises it and a fault that names it.
 *
 * @param maxCells in a row
 * @param maxCellLength characters of a cell
 * @param maxRowLength characters of all cells of a row
 * @param maxBytes that a compressed table may unpack to
 * @param maxRatio of these to the compressed ones
 */
public record TableLimits(
    int maxCells, int maxCellLength, int maxRowLength, long maxBytes, int maxRatio) {
  /** Above what Excel can hold in a cell (32,767) and what a roster of millions of rows needs. */
  public static final TableLimits DEFAULT =
      new TableLimits(2_000, 100_000, 1_000_000, 8L * 1024 * 1024 * 1024, 250);

  /**
   * From this many unpacked bytes on, the ratio is asked for: small files may repeat themselves.
   */
  private static final long RATIO_FROM_BYTES = 4 * 1024 * 1024;

  static final String MAX_CELLS = "--max-cells";
  static final String MAX_CELL_LENGTH = "--max-cell-length";
  static final String MAX_ROW_LENGTH = "--max-row-length";
  static final String MAX_SIZE = "--max-size";
  static final String MAX_RATIO = "--max-ratio";

  public TableLimits {
    if (maxCells < 1 || maxCellLength < 1 || maxRowLength < 1 || maxBytes < 1 || maxRatio < 1) {
      throw new IllegalArgumentException("Every limit is at least 1");
    }
  }

  /** Stops whoever unpacks more than a table should hold. */
  void checkUnpacked(String file, long unpacked, long packed) {
    if (unpacked > maxBytes) {
      throw TableFaults.tooLarge(file, MAX_SIZE, maxBytes);
    }
    if (unpacked > RATIO_FROM_BYTES && unpacked / maxRatio > packed) {
      throw TableFaults.tooLarge(file, MAX_RATIO, maxRatio);
    }
  }
}
