package org.iioe.commands.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes a table row by row, in constant memory. */
public interface TableWriter extends AutoCloseable {
  /**
   * Writes one row.
   *
   * @throws org.iioe.commands.fault.Fault {@code TABLE_CHARACTER_NOT_HELD} when the encoding lacks
   *     a character; {@link TableDialect#canHold} tells before, {@link TableDialect#inUnicode}
   *     holds all
   */
  void write(List<String> cells);

  /** Finishes the table and closes the stream. */
  @Override
  void close();

  /** Begins a table; what is written goes through {@link SafeCell} only if the caller does so. */
  static TableWriter to(OutputStream stream, TableDialect dialect) {
    try {
      return switch (dialect.format()) {
        case CSV -> new CsvTableWriter(stream, dialect);
        case XLSX -> new XlsxTableWriter(stream);
      };
    } catch (IOException full) {
      throw TableFaults.unwritable(full);
    }
  }
}
