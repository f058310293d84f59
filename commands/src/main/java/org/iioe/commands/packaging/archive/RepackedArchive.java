package org.iioe.commands.packaging.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * An archive made of another package's files: sorted by path and dated 1 January 1980, and each
 * file's data as they were compressed before. No compressor has a say in its bytes, so the same
 * package gives the same archive on any machine, and one that is hardly larger.
 */
public final class RepackedArchive {
  private interface Part {
    void addTo(ZipArchiveOutputStream zip) throws IOException;
  }

  private final SortedMap<String, Part> parts = new TreeMap<>();

  /**
   * Takes over a file.
   *
   * @param path where it lies in the new archive, with forward slashes
   * @param files what holds it, open until the archive is written
   */
  public void copy(String path, PackageFiles files, PackageEntry entry) {
    parts.put(path, zip -> copy(path, files, entry, zip));
  }

  /** Adds a file that is written uncompressed. */
  public void add(String path, byte[] bytes) {
    byte[] kept = bytes.clone();
    parts.put(
        path,
        zip -> CanonicalArchive.addUncompressed(path, () -> new ByteArrayInputStream(kept), zip));
  }

  /** Writes the archive and leaves the output open. */
  public void write(OutputStream out) throws IOException {
    ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out);
    zip.setUseZip64(Zip64Mode.AsNeeded);
    for (Map.Entry<String, Part> part : parts.entrySet()) {
      part.getValue().addTo(zip);
    }
    zip.finish();
    zip.flush();
  }

  private static void copy(
      String path, PackageFiles files, PackageEntry entry, ZipArchiveOutputStream zip)
      throws IOException {
    Optional<StoredData> stored = files.stored(entry);
    if (stored.isEmpty()) {
      CanonicalArchive.addUncompressed(path, () -> files.open(entry), zip);
      return;
    }
    ZipArchiveEntry copied = CanonicalArchive.dated(path);
    copied.setMethod(stored.get().method());
    copied.setSize(entry.size());
    copied.setCompressedSize(entry.compressedSize());
    copied.setCrc(entry.crc32());
    try (InputStream in = stored.get().bytes()) {
      zip.addRawArchiveEntry(copied, in);
    }
  }
}
