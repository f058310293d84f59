package org.iioe.commands.packaging.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.iioe.commands.packaging.finding.Finding;

/** An unpacked package. Links in it are refused: they could name any file of the computer. */
final class FolderPackageFiles implements PackageFiles {
  private final Path folder;
  private final List<PackageEntry> entries;
  private final Map<String, Path> files = new HashMap<>();
  private final Map<String, PackageEntry> byPath = new HashMap<>();
  private final List<Finding> findings;

  private FolderPackageFiles(Path folder, ArchiveLimits limits) throws IOException {
    this.folder = folder;
    EntryCollector collector = new EntryCollector(limits);
    Map<String, Long> sizes = new TreeMap<>();
    Files.walkFileTree(folder, new Collecting(folder, limits, collector, sizes));
    for (Map.Entry<String, Long> file : sizes.entrySet()) {
      collector.add(file.getKey(), file.getValue(), file.getValue(), -1);
    }
    this.findings = collector.finish();
    this.entries = collector.entries();
    entries.forEach(entry -> byPath.putIfAbsent(entry.path(), entry));
    sizes.keySet().forEach(name -> files.put(EntryPath.of(name).value(), folder.resolve(name)));
  }

  static FolderPackageFiles open(Path folder, ArchiveLimits limits) throws IOException {
    return new FolderPackageFiles(folder, limits);
  }

  /** Gathers names and sizes, so that they can be taken in the order of their paths. */
  private static final class Collecting extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final int deepest;
    private final EntryCollector collector;
    private final Map<String, Long> sizes;

    Collecting(
        Path folder, ArchiveLimits limits, EntryCollector collector, Map<String, Long> sizes) {
      this.folder = folder;
      this.deepest = limits.maxDepth() + 1;
      this.collector = collector;
      this.sizes = sizes;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      Path below = folder.relativize(directory);
      if (below.getNameCount() > deepest) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (below.getNameCount() == deepest) {
        collector.addFolder(below + "/x");
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!collector.count()) {
        return FileVisitResult.TERMINATE;
      }
      String name = folder.relativize(file).toString();
      if (attributes.isSymbolicLink()) {
        collector.report(Finding.in(name, ContainerRule.ZIP_LINK, Map.of()));
      } else if (attributes.isRegularFile()) {
        sizes.put(name, attributes.size());
      } else {
        collector.report(Finding.in(name, ContainerRule.ZIP_SPECIAL_FILE, Map.of()));
      }
      return FileVisitResult.CONTINUE;
    }
  }

  @Override
  public Path source() {
    return folder;
  }

  @Override
  public Container container() {
    return Container.FOLDER;
  }

  @Override
  public List<PackageEntry> entries() {
    return entries;
  }

  @Override
  public Optional<PackageEntry> find(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  @Override
  public InputStream open(PackageEntry entry) throws IOException {
    Refusal.check(this);
    Path file = files.get(entry.path());
    if (file == null) {
      throw new NoSuchFileException(entry.path());
    }
    // The folder may have changed since: a link that was put there now is not followed either.
    return new GuardedStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), entry);
  }

  @Override
  public List<Finding> findings() {
    return findings;
  }

  @Override
  public void close() {}
}
