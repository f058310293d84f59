package org.iioe.commands.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** A file that can be read from its beginning as often as needed. */
public interface TableSource extends Closeable {
  /** How the user calls it; {@code -} for standard input. */
  String name();

  /** Its bytes as they are, compressed if they are. */
  InputStream open() throws IOException;

  /** How many bytes these are. */
  long size() throws IOException;

  /** Lets go of what it holds, such as a temporary file. */
  @Override
  default void close() {}

  /** A file that the user names. */
  static TableSource of(Path file) {
    return new FileSource(file);
  }

  /**
   * What comes over standard input, read to its end at once: kept in memory while it is small, else
   * in a temporary file that only its owner can read and that {@link #close} deletes.
   *
   * @throws org.iioe.commands.fault.Fault when it cannot be read or kept
   */
  static TableSource standardInput(InputStream input) {
    return SpooledSource.spool(input);
  }
}
