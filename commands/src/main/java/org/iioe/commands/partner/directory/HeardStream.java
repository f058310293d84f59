package org.iioe.commands.partner.directory;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.progress.Progress;

/** Tells how many bytes were read, and stops when the program is asked to. */
final class HeardStream extends FilterInputStream {
  private final Progress progress;

  HeardStream(InputStream stream, Progress progress) {
    super(stream);
    this.progress = progress;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw Fault.interrupted("INTERRUPTED");
    }
    int read = super.read(target, offset, length);
    progress.advance(Math.max(0, read));
    return read;
  }
}
