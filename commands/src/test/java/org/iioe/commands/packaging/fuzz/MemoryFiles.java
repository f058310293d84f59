package org.iioe.commands.packaging.fuzz;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.iioe.commands.packaging.archive.PackageEntry;
import org.iioe.commands.packaging.archive.PackageFiles;
import org.iioe.commands.packaging.finding.Finding;

/** A package that is never written anywhere: one text under some names, and a few empty pages. */
final class MemoryFiles implements PackageFiles {
  private static final List<String> PAGES = List.of("index.html", "a/b c.html", "a.htm", "ü.html");

  private final byte[] text;
  private final List<PackageEntry> entries = new ArrayList<>();

  /**
   * @param names the files that hold the text
   */
  MemoryFiles(byte[] text, String... names) {
    this.text = text;
    for (String name : names) {
      entries.add(new PackageEntry(name, text.length, text.length, 0, entries.size()));
    }
    for (String page : PAGES) {
      entries.add(new PackageEntry(page, 0, 0, 0, entries.size()));
    }
  }

  @Override
  public Path source() {
    return Path.of("memory");
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
    return entries.stream().filter(entry -> entry.path().equals(path)).findFirst();
  }

  @Override
  public InputStream open(PackageEntry entry) {
    return new ByteArrayInputStream(entry.size() == 0 ? new byte[0] : text);
  }

  @Override
  public List<Finding> findings() {
    return List.of();
  }

  @Override
  public void close() {}
}
