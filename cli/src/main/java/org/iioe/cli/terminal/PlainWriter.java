package org.iioe.cli.terminal;

import java.io.IOException;
import java.io.Writer;

/** Writes to a terminal what comes from data, with its control characters escaped. */
public final class PlainWriter extends Writer {
  private final Writer terminal;

  public PlainWriter(Writer terminal) {
    this.terminal = terminal;
  }

  @Override
  public void write(char[] characters, int offset, int length) throws IOException {
    terminal.write(Plain.text(new String(characters, offset, length)));
  }

  @Override
  public void flush() throws IOException {
    terminal.flush();
  }

  @Override
  public void close() throws IOException {
    terminal.close();
  }
}
