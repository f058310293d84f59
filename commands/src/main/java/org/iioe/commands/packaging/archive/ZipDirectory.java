package org.iioe.commands.packaging.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.iioe.commands.packaging.finding.Finding;

/** The directory of a ZIP archive, read once and held against the guards. */
final class ZipDirectory {
  /** Bytes of directory for one entry of the limit: its 46, a long path, the usual extra fields. */
  private static final int BYTES_PER_ENTRY = 160;

  private static final int BYTES_FOR_ITS_END = 1 << 20;

  /** Where and how an entry's data are stored. */
  record Stored(ZipArchiveEntry entry, long dataOffset) {
    int method() {
      return entry.getMethod();
    }
  }

  private final ZipFile archive;
  private final List<PackageEntry> entries;
  private final Map<Integer, Stored> stored;
  private final List<Finding> findings;

  private ZipDirectory(
      ZipFile archive,
      List<PackageEntry> entries,
      Map<Integer, Stored> stored,
      List<Finding> findings) {
    this.archive = archive;
    this.entries = entries;
    this.stored = stored;
    this.findings = findings;
  }

  static ZipDirectory read(FileChannel channel, ArchiveLimits limits) throws IOException {
    long budget = BYTES_FOR_ITS_END + (long) BYTES_PER_ENTRY * limits.maxEntries();
    DirectoryChannel view = new DirectoryChannel(channel, budget);
    ZipFile archive = parse(view, limits);
    view.unlimited();
    return read(channel, archive, new EntryCollector(limits));
  }

  private static ZipFile parse(DirectoryChannel view, ArchiveLimits limits) throws IOException {
    try {
      return ZipFile.builder()
          .setSeekableByteChannel(view)
          .setIgnoreLocalFileHeader(true)
          .setUseUnicodeExtraFields(false)
          .get();
    } catch (IOException | IllegalArgumentException e) {
      if (view.exhausted()) {
        throw new ArchiveException(
            EntryCollector.exceeded(
                ContainerRule.ZIP_TOO_MANY_ENTRIES, "--max-entries", limits.maxEntries()),
            e);
      }
      throw new DamagedDirectoryException(e);
    }
  }

  private static ZipDirectory read(FileChannel channel, ZipFile archive, EntryCollector collector)
      throws IOException {
    List<ZipArchiveEntry> inArchive = Collections.list(archive.getEntries());
    Map<Integer, Stored> stored = new HashMap<>();
    ZipEntryReader reader = new ZipEntryReader(channel, collector, EntryNames.of(inArchive));
    for (ZipArchiveEntry entry : inArchive) {
      if (!collector.count()) {
        break;
      }
      int position = collector.position();
      reader.read(entry).ifPresent(data -> stored.put(position, data));
    }
    reader.finish();
    List<Finding> findings = collector.finish();
    return new ZipDirectory(archive, collector.entries(), stored, findings);
  }

  ZipFile archive() {
    return archive;
  }

  List<PackageEntry> entries() {
    return entries;
  }

  List<Finding> findings() {
    return findings;
  }

  Stored stored(PackageEntry entry) throws IOException {
    Stored found = stored.get(entry.position());
    if (found == null) {
      throw new IOException("Not an entry of this package: " + entry.path());
    }
    return found;
  }
}
