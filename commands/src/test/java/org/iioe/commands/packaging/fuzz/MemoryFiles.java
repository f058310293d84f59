package org.iioe.commands.packaging.fuzz;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.iioe.commands.packaging.archive.PackageEntry;
import org.iioe.commands.packaging.archive.PackageFiles;
import org.iioe.commands.packaging.finding.Finding;

/** A package that is never written anywhere: one text under some names, and a few empty pages. */
final class MemoryFiles implements PackageFiles {
  private static final List<String> PAGES = List.of("index.html", "a/b c.html", "a.htm", "ü.html");

  private final Map<String, byte[]> texts = new HashMap<>();
  private final List<PackageEntry> entries = new ArrayList<>();

  /**
   * @param names the files that hold the text
   */
  MemoryFiles(byte[] text, String... names) {
    for (String name : names) {
      with(name, text);
    }
    for (String page : PAGES) {
      if (!texts.containsKey(page)) {
        with(page, new byte[0]);
      }
    }
  }

  MemoryFiles with(String name, byte[] text) {
    texts.put(name, text);
    entries.add(new PackageEntry(name, text.length, text.length, 0, entries.size()));
    return this;
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
    return new ByteArrayInputStream(Objects.requireNonNull(texts.get(entry.path())));
  }

  @Override
  public List<Finding> findings() {
    return List.of();
  }

  @Override
  public void close() {}
}
