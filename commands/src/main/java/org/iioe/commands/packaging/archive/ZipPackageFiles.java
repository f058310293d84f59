package org.iioe.commands.packaging.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.packaging.finding.Finding;

/** A ZIP archive. */
final class ZipPackageFiles implements PackageFiles {
  private final Path file;
  private final FileChannel channel;
  private final ZipDirectory directory;
  private final Map<String, PackageEntry> byPath = new HashMap<>();

  private ZipPackageFiles(Path file, FileChannel channel, ZipDirectory directory) {
    this.file = file;
    this.channel = channel;
    this.directory = directory;
    directory.entries().forEach(entry -> byPath.put(entry.path(), entry));
  }

  /**
   * @param kind what the first bytes look like, for the fault when it is no archive
   */
  static PackageFiles open(Path file, ArchiveLimits limits, FileKind kind) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    try {
      ZipDirectory directory = ZipDirectory.read(channel, limits);
      officeDocument(file, directory);
      return new ZipPackageFiles(file, channel, directory);
    } catch (DamagedDirectoryException e) {
      channel.close();
      throw notAnArchive(file, kind).causedBy(e);
    } catch (ArchiveException e) {
      channel.close();
      return new RefusedPackageFiles(file, e);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static Fault notAnArchive(Path file, FileKind kind) {
    return kind == FileKind.ZIP
        ? Fault.invalidInput("PACKAGE_DAMAGED_ZIP").with("file", file.toString())
        : PackageOpener.notAPackage(file, kind);
  }

  /** Office documents are ZIP archives too, and easily taken for the package beside them. */
  private static void officeDocument(Path file, ZipDirectory directory) {
    boolean office =
        directory.entries().stream().anyMatch(entry -> entry.path().equals("[Content_Types].xml"));
    boolean manifest =
        directory.entries().stream().anyMatch(entry -> ManifestNames.contain(entry.path()));
    if (office && !manifest) {
      throw PackageOpener.notAPackage(file, FileKind.OLE);
    }
  }

  @Override
  public Path source() {
    return file;
  }

  @Override
  public Container container() {
    return Container.ZIP;
  }

  @Override
  public List<PackageEntry> entries() {
    return directory.entries();
  }

  @Override
  public Optional<PackageEntry> find(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  @Override
  public InputStream open(PackageEntry entry) throws IOException {
    Refusal.check(this);
    ZipDirectory.Stored stored = directory.stored(entry);
    InputStream raw = new ChannelSlice(channel, stored.dataOffset(), entry.compressedSize());
    return new GuardedStream(
        switch (stored.method()) {
          case ZipEntry.STORED -> raw;
          case ZipEntry.DEFLATED -> new InflatingStream(raw, new Inflater(true));
          default -> rare(stored);
        },
        entry);
  }

  @Override
  public Optional<StoredData> stored(PackageEntry entry) throws IOException {
    Refusal.check(this);
    ZipDirectory.Stored stored = directory.stored(entry);
    boolean common = stored.method() == ZipEntry.STORED || stored.method() == ZipEntry.DEFLATED;
    return common
        ? Optional.of(
            new StoredData(
                stored.method(),
                new ChannelSlice(channel, stored.dataOffset(), entry.compressedSize())))
        : Optional.empty();
  }

  /** Methods of other tools (Deflate64, BZip2, …), which Commons Compress knows. */
  private InputStream rare(ZipDirectory.Stored stored) throws IOException {
    // It finds the data by moving the one position that all its streams share.
    synchronized (channel) {
      return directory.archive().getInputStream(stored.entry());
    }
  }

  @Override
  public List<Finding> findings() {
    return directory.findings();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
