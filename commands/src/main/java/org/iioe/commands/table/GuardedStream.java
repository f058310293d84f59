package org.iioe.commands.table;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** What a compressed table unpacks to, up to the limits. */
final class GuardedStream extends FilterInputStream {
  private final String name;
  private final long packed;
  private final TableLimits limits;
  private long unpacked;

  private GuardedStream(InputStream stream, String name, long packed, TableLimits limits) {
    super(stream);
    this.name = name;
    this.packed = packed;
    this.limits = limits;
  }

  /** Unpacks gzip. */
  static InputStream gunzip(TableSource source, TableLimits limits) throws IOException {
    InputStream packed = source.open();
    try {
      InputStream stream = new GZIPInputStream(packed, 1 << 16);
      return new GuardedStream(stream, source.name(), source.size(), limits);
    } catch (IOException damaged) {
      packed.close();
      throw explain(source.name(), damaged);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      int read = super.read(target, offset, length);
      unpacked += Math.max(read, 0);
      limits.checkUnpacked(name, unpacked, packed);
      return read;
    } catch (IOException damaged) {
      throw explain(name, damaged);
    }
  }

  @Override
  public long skip(long count) throws IOException {
    // Through read, which counts.
    byte[] piece = new byte[(int) Math.min(count, 1 << 16)];
    return Math.max(0, read(piece, 0, piece.length));
  }

  /** What the stream ended with: a fault when the bytes are to blame, and not the disk. */
  private static IOException explain(String name, IOException failure) {
    if (failure instanceof EOFException || failure instanceof ZipException) {
      throw TableFaults.damaged(name, failure);
    }
    return failure;
  }
}
