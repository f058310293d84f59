package org.iioe.commands.table;

import org.jspecify.annotations.Nullable;

/** Rows of a table, one at a time, in constant memory. */
public interface TableReader extends AutoCloseable {
  /** How it is written, and how that was found out. */
  TableDialect dialect();

  /** Digest of the file's bytes as they are, compressed if they are: 64 hexadecimal digits. */
  String sha256();

  /** The first row that is not blank. */
  TableRow header();

  /**
   * The next row that is not blank; null after the last.
   *
   * @throws org.iioe.commands.fault.Fault of kind invalid input for what no row can be made of
   */
  @Nullable TableRow next();

  /** Closes the file; its {@link TableSource} stays open. */
  @Override
  void close();
}
