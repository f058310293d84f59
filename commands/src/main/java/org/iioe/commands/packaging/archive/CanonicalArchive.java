package org.iioe.commands.packaging.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * Writes the one archive that some files make: sorted by path, dated 1 January 1980, and
 * uncompressed, for two versions of a compressor may give different bytes. So the same files are
 * the same archive wherever and whenever it is made.
 */
public final class CanonicalArchive {
  /**
   * The earliest time that a ZIP entry can have. Local, as such entries are: a point in time would
   * fall before it in some time zones, and get a field more there.
   */
  private static final LocalDateTime EARLIEST_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final int BUFFER = 1 << 16;

  /** The bytes of one file; opened twice, first to measure them. */
  @FunctionalInterface
  public interface Content {
    InputStream open() throws IOException;
  }

  private CanonicalArchive() {}

  /**
   * Writes the archive and leaves the output open.
   *
   * @param files by path from the root of the archive, with forward slashes, in the natural order
   */
  public static void write(SortedMap<String, ? extends Content> files, OutputStream out)
      throws IOException {
    ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out);
    zip.setUseZip64(Zip64Mode.AsNeeded);
    for (Map.Entry<String, ? extends Content> file : files.entrySet()) {
      addUncompressed(file.getKey(), file.getValue(), zip);
    }
    zip.finish();
    zip.flush();
  }

  static void addUncompressed(String path, Content content, ZipArchiveOutputStream zip)
      throws IOException {
    ZipArchiveEntry entry = dated(path);
    entry.setMethod(ZipEntry.STORED);
    measure(entry, content);
    zip.putArchiveEntry(entry);
    try (InputStream in = content.open()) {
      in.transferTo(zip);
    }
    zip.closeArchiveEntry();
  }

  /** An entry with the one date that all have. */
  static ZipArchiveEntry dated(String path) {
    ZipArchiveEntry entry = new ZipArchiveEntry(path);
    entry.setTimeLocal(EARLIEST_TIME);
    return entry;
  }

  /** An uncompressed entry states its size and checksum before its data. */
  private static void measure(ZipArchiveEntry entry, Content content) throws IOException {
    CRC32 crc32 = new CRC32();
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    try (InputStream in = content.open()) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        crc32.update(buffer, 0, count);
        size += count;
      }
    }
    entry.setSize(size);
    entry.setCompressedSize(size);
    entry.setCrc(crc32.getValue());
  }
}
