package org.iioe.cli.output;

import java.io.IOException;
import java.io.Writer;

/** Writes an answer as a document of some standard, such as SARIF, that is no tree of rows. */
@FunctionalInterface
public interface DocumentWriter {
  /** Writes all of it; the caller flushes and closes. */
  void write(Writer out) throws IOException;
}
