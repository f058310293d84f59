package org.iioe.commands.packaging.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Inflates and gives the native memory back when closed, not when the collector comes by. */
final class InflatingStream extends InflaterInputStream {
  private static final int BUFFER = 1 << 15;

  InflatingStream(InputStream in, Inflater inflater) {
    super(in, inflater, BUFFER);
  }

  @Override
  public void close() throws IOException {
    inf.end();
    super.close();
  }
}
