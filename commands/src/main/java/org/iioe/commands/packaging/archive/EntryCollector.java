package org.iioe.commands.packaging.archive;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.finding.Severity;

/** Takes the entries of a container one after the other and holds each against the guards. */
final class EntryCollector {
  private static final int EXAMPLES = 3;

  private final ArchiveLimits limits;
  private final List<PackageEntry> entries = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, String> namesByFold = new HashMap<>();
  private final Set<String> folders = new HashSet<>();
  private final List<String> systemFiles = new ArrayList<>();
  private int seen;
  private long bytes;
  private long compressedBytes;

  EntryCollector(ArchiveLimits limits) {
    this.limits = limits;
  }

  void report(Finding finding) {
    findings.add(finding);
  }

  /**
   * Counts an entry of any kind; false when there are too many and the rest is not worth seeing.
   */
  boolean count() {
    seen++;
    if (seen == limits.maxEntries() + 1) {
      findings.add(
          exceeded(ContainerRule.ZIP_TOO_MANY_ENTRIES, "--max-entries", limits.maxEntries()));
    }
    return seen <= limits.maxEntries();
  }

  /** The place of the entry that was counted last, from 0. */
  int position() {
    return seen - 1;
  }

  /**
   * Adds a file, or says why not.
   *
   * @param name as the container has it, decoded
   */
  void add(String name, long size, long compressedSize, long crc32) {
    EntryPath path = EntryPath.of(name);
    path.findings().forEach(findings::add);
    if (path.unsafe() || SystemFiles.contain(path.value())) {
      remember(path);
      return;
    }
    checkCollision(name, path.value());
    checkDepth(path.value());
    checkSize(path.value(), size, compressedSize);
    if (NestedArchive.is(path.value())) {
      findings.add(Finding.in(path.value(), ContainerRule.ZIP_NESTED_ARCHIVE, Map.of()));
    }
    entries.add(new PackageEntry(path.value(), size, compressedSize, crc32, position()));
  }

  private void remember(EntryPath path) {
    if (!path.unsafe()) {
      systemFiles.add(path.value());
    }
  }

  /** Folders hold nothing, but a hostile name is one in a folder's entry too. */
  void addFolder(String name) {
    EntryPath path = EntryPath.of(name.isEmpty() ? "/" : name);
    path.findings().forEach(findings::add);
    if (!path.unsafe()) {
      checkDepth(path.value());
    }
  }

  private void checkCollision(String name, String path) {
    String fold = path.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    String earlier = namesByFold.putIfAbsent(fold, name);
    if (earlier != null) {
      ContainerRule rule =
          earlier.equals(name)
              ? ContainerRule.ZIP_DUPLICATE_NAME
              : sameWhenNormalized(earlier, path)
                  ? ContainerRule.ZIP_UNICODE_COLLISION
                  : ContainerRule.ZIP_CASE_COLLISION;
      findings.add(Finding.in(path, rule, Map.of("other", earlier)));
    }
    for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
      folders.add(path.substring(0, slash));
    }
  }

  private static boolean sameWhenNormalized(String earlier, String path) {
    return Normalizer.normalize(earlier, Normalizer.Form.NFC).equals(path);
  }

  private void checkDepth(String path) {
    long depth = path.chars().filter(c -> c == '/').count();
    if (depth > limits.maxDepth()) {
      findings.add(exceeded(path, ContainerRule.ZIP_TOO_DEEP, "--max-depth", limits.maxDepth()));
    }
  }

  private void checkSize(String path, long size, long compressedSize) {
    bytes = Math.addExact(bytes, size);
    compressedBytes += compressedSize;
    if (size > limits.maxEntryBytes()) {
      findings.add(
          exceeded(
              path, ContainerRule.ZIP_FILE_TOO_LARGE, "--max-file-size", limits.maxEntryBytes()));
    }
    if (isBomb(size, compressedSize)) {
      findings.add(exceeded(path, ContainerRule.ZIP_RATIO, "--max-ratio", limits.maxRatio()));
    }
    if (ManifestNames.contain(path) && size > limits.maxManifestBytes()) {
      findings.add(
          exceeded(
              path,
              ContainerRule.ZIP_MANIFEST_TOO_LARGE,
              "--max-manifest-size",
              limits.maxManifestBytes()));
    }
  }

  private boolean isBomb(long size, long compressedSize) {
    return size > ArchiveLimits.RATIO_FROM_BYTES
        && size / Math.max(1, compressedSize) > limits.maxRatio();
  }

  /** The findings of the whole, added after the last entry. */
  List<Finding> finish() {
    if (bytes > limits.maxBytes()) {
      findings.add(exceeded(ContainerRule.ZIP_TOO_LARGE, "--max-size", limits.maxBytes()));
    }
    if (isBomb(bytes, compressedBytes)
        && findings.stream().noneMatch(f -> f.rule() == ContainerRule.ZIP_RATIO)) {
      findings.add(exceeded(ContainerRule.ZIP_RATIO, "--max-ratio", limits.maxRatio()));
    }
    for (PackageEntry entry : entries) {
      if (folders.contains(entry.path())) {
        findings.add(Finding.in(entry.path(), ContainerRule.ZIP_FILE_AS_FOLDER, Map.of()));
      }
    }
    if (!systemFiles.isEmpty()) {
      findings.add(summary(ContainerRule.ZIP_SYSTEM_FILES, systemFiles));
    }
    if (entries.isEmpty() && findings.stream().noneMatch(EntryCollector::isError)) {
      findings.add(Finding.of(ContainerRule.ZIP_EMPTY, Map.of()));
    }
    findings.sort(Comparator.comparing(finding -> finding.rule().severity()));
    return List.copyOf(findings);
  }

  List<PackageEntry> entries() {
    return List.copyOf(entries);
  }

  private static boolean isError(Finding finding) {
    return finding.rule().severity() == Severity.ERROR;
  }

  private static Finding summary(ContainerRule rule, List<String> paths) {
    return Finding.in(
        paths.get(0),
        rule,
        Map.of(
            "count", paths.size(), "examples", paths.subList(0, Math.min(EXAMPLES, paths.size()))));
  }

  static Finding exceeded(ContainerRule rule, String option, long limit) {
    return Finding.of(rule, Map.of("option", option, "limit", limit));
  }

  private static Finding exceeded(String path, ContainerRule rule, String option, long limit) {
    return Finding.in(path, rule, Map.of("option", option, "limit", limit));
  }
}
