package org.iioe.commands.packaging.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.iioe.commands.packaging.finding.Finding;

/** Lets exactly the declared bytes through and says so when they are not what was declared. */
final class GuardedStream extends InputStream {
  private final InputStream in;
  private final PackageEntry entry;
  private final CRC32 crc32 = new CRC32();
  private long count;
  private boolean ended;

  GuardedStream(InputStream in, PackageEntry entry) {
    this.in = in;
    this.entry = entry;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (ended) {
      return -1;
    }
    int read = inflate(bytes, offset, length);
    if (read < 0) {
      ended = true;
      checkEnd();
      return -1;
    }
    count += read;
    if (count > entry.size()) {
      throw sizeMismatch();
    }
    if (entry.crc32() >= 0) {
      crc32.update(bytes, offset, read);
    }
    return read;
  }

  private int inflate(byte[] bytes, int offset, int length) throws IOException {
    try {
      return in.read(bytes, offset, length);
    } catch (ZipException | EOFException e) {
      throw new ArchiveException(
          Finding.in(entry.path(), ContainerRule.ZIP_DATA_DAMAGED, Map.of()), e);
    }
  }

  private void checkEnd() throws ArchiveException {
    if (count != entry.size()) {
      throw sizeMismatch();
    }
    if (entry.crc32() >= 0 && crc32.getValue() != entry.crc32()) {
      throw new ArchiveException(
          Finding.in(entry.path(), ContainerRule.ZIP_CRC_MISMATCH, Map.of()));
    }
  }

  private ArchiveException sizeMismatch() {
    return new ArchiveException(
        Finding.in(
            entry.path(),
            ContainerRule.ZIP_SIZE_MISMATCH,
            Map.of("declared", entry.size(), "actual", count)));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
