package org.iioe.cli.output;

import java.io.IOException;

/** Writes an answer in one format. */
@FunctionalInterface
interface Printer {
  void print(Answer answer) throws IOException;
}
