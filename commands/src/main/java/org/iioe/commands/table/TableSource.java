package org.iioe.commands.table;

import java.io.IOException;
import java.io.InputStream;

/** A file that can be read from its beginning as often as needed. */
public interface TableSource {
  /** How the user calls it; {@code -} for standard input. */
  String name();

  /** Its bytes as they are, compressed if they are. */
  InputStream open() throws IOException;

  /** How many bytes these are. */
  long size() throws IOException;
}
