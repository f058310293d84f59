package org.iioe.cli.teacher;

import org.iioe.commands.fault.Fault;
import org.iioe.commands.table.TableLimits;
import picocli.CommandLine.Option;

/** How large a table may be. */
public final class TableLimitOptions {
  private static final TableLimits USUAL = TableLimits.DEFAULT;

  @Option(names = "--max-cells", paramLabel = "COUNT")
  int cells = USUAL.maxCells();

  @Option(names = "--max-cell-length", paramLabel = "COUNT")
  int cellLength = USUAL.maxCellLength();

  @Option(names = "--max-row-length", paramLabel = "COUNT")
  int rowLength = USUAL.maxRowLength();

  @Option(names = "--max-size", paramLabel = "BYTES")
  long bytes = USUAL.maxBytes();

  @Option(names = "--max-ratio", paramLabel = "RATIO")
  int ratio = USUAL.maxRatio();

  /** The limits; a fault when one is not at least 1. */
  TableLimits limits() {
    try {
      return new TableLimits(cells, cellLength, rowLength, bytes, ratio);
    } catch (IllegalArgumentException e) {
      throw Fault.usage("ROSTER_LIMIT_INVALID").causedBy(e);
    }
  }
}
