package org.iioe.commands.packaging.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.iioe.commands.packaging.finding.Finding;

/** Holds each entry of a directory against its local header and the guards of ZIP. */
final class ZipEntryReader {
  /** The bytes of a file from its local header to the end of its data. */
  private record Extent(String name, long start, long end) {}

  private final FileChannel channel;
  private final EntryCollector collector;
  private final EntryNames names;
  private final List<Extent> extents = new ArrayList<>();

  ZipEntryReader(FileChannel channel, EntryCollector collector, EntryNames names) {
    this.channel = channel;
    this.collector = collector;
    this.names = names;
  }

  /** Takes one entry; empty when there is nothing in it to be read. */
  Optional<ZipDirectory.Stored> read(ZipArchiveEntry entry) throws IOException {
    String name = names.of(entry);
    checkKind(entry, name);
    Optional<LocalHeader> header = localHeader(entry, name);
    if (header.isEmpty()) {
      return Optional.empty();
    }
    checkHeader(entry, name, header.get());
    long dataOffset = header.get().dataOffset();
    extents.add(
        new Extent(name, entry.getLocalHeaderOffset(), dataOffset + entry.getCompressedSize()));
    if (name.isEmpty() || name.endsWith("/") || name.endsWith("\\")) {
      collector.addFolder(name);
      return Optional.empty();
    }
    collector.add(name, entry.getSize(), entry.getCompressedSize(), entry.getCrc());
    return Optional.of(new ZipDirectory.Stored(entry, dataOffset));
  }

  private Optional<LocalHeader> localHeader(ZipArchiveEntry entry, String name) throws IOException {
    if (entry.getSize() < 0 || entry.getCompressedSize() < 0 || entry.getCrc() < 0) {
      report(name, ContainerRule.ZIP_HEADER_MISMATCH);
      return Optional.empty();
    }
    try {
      return Optional.of(LocalHeader.read(channel, entry.getLocalHeaderOffset()));
    } catch (EOFException e) {
      report(name, ContainerRule.ZIP_HEADER_MISMATCH);
      return Optional.empty();
    }
  }

  private void checkKind(ZipArchiveEntry entry, String name) {
    if (entry.getPlatform() == ZipArchiveEntry.PLATFORM_UNIX) {
      int type = entry.getUnixMode() & UnixStat.FILE_TYPE_FLAG;
      if (type == UnixStat.LINK_FLAG) {
        report(name, ContainerRule.ZIP_LINK);
      } else if (type != 0 && type != UnixStat.FILE_FLAG && type != UnixStat.DIR_FLAG) {
        report(name, ContainerRule.ZIP_SPECIAL_FILE);
      }
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      report(name, ContainerRule.ZIP_ENCRYPTED);
    } else if (!readable(entry)) {
      collector.report(
          Finding.in(
              name, ContainerRule.ZIP_METHOD_UNSUPPORTED, Map.of("method", entry.getMethod())));
    }
  }

  private static boolean readable(ZipArchiveEntry entry) {
    ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
    return method == ZipMethod.STORED
        || method == ZipMethod.DEFLATED
        || method == ZipMethod.ENHANCED_DEFLATED
        || method == ZipMethod.BZIP2;
  }

  private void checkHeader(ZipArchiveEntry entry, String name, LocalHeader header)
      throws IOException {
    boolean agrees =
        header.agrees(entry.getMethod(), entry.getCrc(), entry.getCompressedSize(), entry.getSize())
            && header.encrypted() == entry.getGeneralPurposeBit().usesEncryption()
            && LocalHeader.bytesAsText(entry.getRawName()).equals(header.name());
    if (!agrees) {
      report(name, ContainerRule.ZIP_HEADER_MISMATCH);
    }
    boolean stored = entry.getMethod() == ZipMethod.STORED.getCode();
    if (stored && entry.getSize() != entry.getCompressedSize() && !header.encrypted()) {
      report(name, ContainerRule.ZIP_HEADER_MISMATCH);
    }
  }

  /** What can be said only when all entries are known. */
  void finish() throws IOException {
    extents.sort(Comparator.comparingLong(Extent::start));
    long directoryStart = EndOfDirectory.directoryStart(channel);
    for (int i = 0; i < extents.size(); i++) {
      Extent extent = extents.get(i);
      long next = i + 1 < extents.size() ? extents.get(i + 1).start() : directoryStart;
      if (extent.end() > next) {
        report(extent.name(), ContainerRule.ZIP_OVERLAP);
      }
    }
    reportNames();
    reportMargins();
  }

  private void reportNames() {
    List<String> guessed = names.guessed();
    if (!guessed.isEmpty()) {
      collector.report(
          Finding.in(
              EntryPath.of(guessed.get(0)).value(),
              ContainerRule.ZIP_NAME_CHARSET,
              Map.of("count", guessed.size(), "charset", names.charset().name())));
    }
  }

  private void reportMargins() throws IOException {
    if (!extents.isEmpty() && extents.get(0).start() > 0) {
      collector.report(
          Finding.of(ContainerRule.ZIP_LEADING_BYTES, Map.of("bytes", extents.get(0).start())));
    }
    long trailing = EndOfDirectory.trailingBytes(channel);
    if (trailing > 0) {
      collector.report(Finding.of(ContainerRule.ZIP_TRAILING_BYTES, Map.of("bytes", trailing)));
    }
  }

  private void report(String name, ContainerRule rule) {
    collector.report(Finding.in(name, rule, Map.of()));
  }
}
