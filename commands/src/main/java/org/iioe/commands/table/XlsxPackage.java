package org.iioe.commands.table;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.iioe.commands.fault.Fault;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook, each read once and up to the limits. */
final class XlsxPackage implements Closeable {
  private final String name;
  private final TableLimits limits;
  private final long packed;
  private final @Nullable Path temporary;
  private final ZipFile zip;
  private long unpacked;

  private XlsxPackage(TableSource source, TableLimits limits, Path file, boolean isTemporary)
      throws IOException {
    this.name = source.name();
    this.limits = limits;
    this.packed = source.size();
    this.temporary = isTemporary ? file : null;
    this.zip = new ZipFile(file.toFile());
  }

  /** Opens it, from a temporary file of its owner if it is not in a file already. */
  static XlsxPackage open(TableSource source, TableLimits limits) throws IOException {
    if (source instanceof FileSource file) {
      return new XlsxPackage(source, limits, file.file(), false);
    }
    Path copy = Files.createTempFile("iioe-", ".table");
    try (InputStream stream = source.open()) {
      Files.copy(stream, copy, StandardCopyOption.REPLACE_EXISTING);
      return new XlsxPackage(source, limits, copy, true);
    } catch (IOException | RuntimeException failed) {
      Files.deleteIfExists(copy);
      throw failed;
    }
  }

  String name() {
    return name;
  }

  boolean has(String part) {
    return zip.getEntry(part) != null;
  }

  /** A part as XML; a fault if it is not there. */
  XmlCursor xml(String part) throws IOException {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      throw damaged();
    }
    return new XmlCursor(new Guard(zip.getInputStream(entry)), name);
  }

  Fault damaged() {
    return TableFaults.damaged(name, new IOException("a part is missing or wrong"));
  }

  @Override
  public void close() throws IOException {
    try {
      zip.close();
    } finally {
      if (temporary != null) {
        Files.deleteIfExists(temporary);
      }
    }
  }

  /** Counts what is unpacked, and how long a tag or a text gets, which the parser holds whole. */
  private final class Guard extends FilterInputStream {
    private long sinceTag;

    Guard(InputStream stream) {
      super(stream);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = super.read(target, offset, length);
      for (int at = offset; at < offset + read; at++) {
        sinceTag = target[at] == '>' ? 0 : sinceTag + 1;
      }
      unpacked += Math.max(0, read);
      check();
      return read;
    }

    private void check() {
      // A character may be written in ten bytes, such as &#x1F600;
      if (sinceTag > 10L * limits.maxCellLength() + (1 << 16)) {
        throw TableFaults.tooLarge(name, TableLimits.MAX_CELL_LENGTH, limits.maxCellLength());
      }
      limits.checkUnpacked(name, unpacked, packed);
    }
  }
}
