package org.iioe.commands.packaging.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.iioe.commands.packaging.archive.ArchiveException;
import org.iioe.commands.packaging.archive.PackageEntry;
import org.iioe.commands.packaging.archive.PackageFiles;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.manifest.ManifestFiles;
import org.iioe.commands.packaging.manifest.TextDecoder;

/**
 * Reads pages and scripts of a package, each once, and no more of them than can be done at once.
 */
final class Pages {
  private static final int MOST_OF_A_FILE = 1 << 20;
  private static final long MOST_OF_A_PACKAGE = 8L << 20;

  private final PackageFiles files;
  private final List<Finding> findings;
  private final Map<String, Optional<Page>> read = new HashMap<>();
  private final Map<String, Targets> targets = new HashMap<>();
  private long left = MOST_OF_A_PACKAGE;

  /**
   * @param findings receives what is damaged
   */
  Pages(PackageFiles files, List<Finding> findings) {
    this.files = files;
    this.findings = findings;
  }

  /** A page or script; empty when it is neither, or when enough has been read. */
  Optional<Page> page(String path) throws IOException {
    Optional<Page> known = read.get(path);
    if (known == null) {
      known = load(path);
      read.put(path, known);
    }
    return known;
  }

  /** Whether there is more than may be read, so that pages are missing. */
  boolean isExhausted() {
    return left <= 0;
  }

  /** What a page names anywhere; looked up once, for many launch pages share their scripts. */
  Targets targets(Page page, ManifestFiles names) {
    return targets.computeIfAbsent(page.path(), none -> Targets.of(page, names));
  }

  private Optional<Page> load(String path) throws IOException {
    Optional<PackageEntry> entry = files.find(path);
    boolean text = Page.isPage(path) || Page.isScript(path);
    if (entry.isEmpty() || !text || left <= 0) {
      return Optional.empty();
    }
    try (InputStream stream = files.open(entry.get())) {
      byte[] bytes = stream.readNBytes(MOST_OF_A_FILE);
      left -= bytes.length;
      String decoded = TextDecoder.decode(bytes);
      boolean cut = entry.get().size() > MOST_OF_A_FILE;
      return Optional.of(
          Page.isScript(path) ? Page.script(path, decoded, cut) : Page.html(path, decoded, cut));
    } catch (ArchiveException damaged) {
      findings.add(damaged.finding());
      return Optional.empty();
    }
  }
}
