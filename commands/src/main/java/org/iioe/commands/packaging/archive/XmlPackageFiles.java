package org.iioe.commands.packaging.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.iioe.commands.packaging.finding.Finding;

/** One XML file that is a package by itself. */
final class XmlPackageFiles implements PackageFiles {
  private final Path file;
  private final List<PackageEntry> entries;
  private final List<Finding> findings;

  XmlPackageFiles(Path file, ArchiveLimits limits) throws IOException {
    this.file = file;
    EntryCollector collector = new EntryCollector(limits);
    long size = Files.size(file);
    collector.count();
    collector.add(String.valueOf(file.getFileName()), size, size, -1);
    if (size > limits.maxManifestBytes()) {
      collector.report(
          EntryCollector.exceeded(
              ContainerRule.ZIP_MANIFEST_TOO_LARGE,
              "--max-manifest-size",
              limits.maxManifestBytes()));
    }
    this.findings = collector.finish();
    this.entries = collector.entries();
  }

  @Override
  public Path source() {
    return file;
  }

  @Override
  public Container container() {
    return Container.XML_FILE;
  }

  @Override
  public List<PackageEntry> entries() {
    return entries;
  }

  @Override
  public Optional<PackageEntry> find(String path) {
    return entries.stream().filter(entry -> entry.path().equals(path)).findFirst();
  }

  @Override
  public InputStream open(PackageEntry entry) throws IOException {
    Refusal.check(this);
    return new GuardedStream(Files.newInputStream(file), entry);
  }

  @Override
  public List<Finding> findings() {
    return findings;
  }

  @Override
  public void close() {}
}
