package org.iioe.commands.packaging.repair;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.packaging.PackageReader;
import org.iioe.commands.packaging.ReadPackage;
import org.iioe.commands.packaging.aicc.AiccRule;
import org.iioe.commands.packaging.archive.ArchiveLimits;
import org.iioe.commands.packaging.archive.PackageEntry;
import org.iioe.commands.packaging.archive.PackageFiles;
import org.iioe.commands.packaging.archive.PackageFiles.Container;
import org.iioe.commands.packaging.archive.RepackedArchive;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.finding.Severity;
import org.iioe.commands.packaging.manifest.FoundManifest;
import org.iioe.commands.packaging.manifest.ManifestFiles;
import org.iioe.commands.packaging.model.Standard;
import org.iioe.commands.packaging.repair.edit.Change;
import org.iioe.commands.packaging.repair.edit.Mending;
import org.iioe.commands.packaging.repair.manifest.ManifestRepair;
import org.iioe.commands.packaging.repair.manifest.Missing;
import org.iioe.commands.packaging.repair.manifest.RepairedManifest;
import org.iioe.commands.packaging.xml.XmlRule;

/**
 * Makes of a package one that systems take: the manifest is edited, the other files are taken over
 * as they are. What a guard refuses stays refused.
 */
public final class PackageRepair {
  private final ArchiveLimits limits;
  private final Missing missing;

  public PackageRepair(ArchiveLimits limits, Missing missing) {
    this.limits = limits;
    this.missing = missing;
  }

  /**
   * Repairs a package, and reads the result again.
   *
   * @param target is written when something was mended, and read again; else not even created
   */
  public RepairReport run(PackageFiles files, Path target) throws IOException {
    return run(files, target, 0);
  }

  /** Makes an archive of a package's files as they are, such as of a folder that is sound. */
  public static void pack(PackageFiles files, Path target) throws IOException {
    RepackedArchive archive = new RepackedArchive();
    files.entries().forEach(entry -> archive.copy(entry.path(), files, entry));
    write(archive, target);
  }

  private RepairReport run(PackageFiles files, Path target, int wrappings) throws IOException {
    ReadPackage before = PackageReader.read(files);
    if (files.refused() || before.coursePackage().manifest() == null) {
      Optional<PackageEntry> inner = WrappedPackage.in(files, wrappings);
      return inner.isPresent()
          ? unwrap(before, files, inner.get(), target, wrappings)
          : unrepairable(before);
    }
    return files.container() == Container.XML_FILE
        ? repairBare(before, files, target)
        : repair(before, files, target);
  }

  private RepairReport unwrap(
      ReadPackage before, PackageFiles files, PackageEntry entry, Path target, int wrappings)
      throws IOException {
    Path inner = Files.createTempFile("iioe-", ".zip");
    try {
      try (InputStream in = files.open(entry)) {
        Files.copy(in, inner, StandardCopyOption.REPLACE_EXISTING);
      }
      try (PackageFiles unwrapped = PackageFiles.open(inner, limits)) {
        RepairReport report = run(unwrapped, target, wrappings + 1);
        return report.repairable()
            ? unwrapped(before, entry, report, inner, target)
            : unrepairable(before);
      }
    } catch (Fault noPackage) {
      // What looks like an archive by its name is none.
      return unrepairable(before);
    } finally {
      Files.delete(inner);
    }
  }

  private static RepairReport unwrapped(
      ReadPackage before, PackageEntry entry, RepairReport report, Path inner, Path target)
      throws IOException {
    ReadPackage after = report.after();
    if (after == null) {
      Files.copy(inner, target, StandardCopyOption.REPLACE_EXISTING);
      after = report.before();
    }
    List<Change> changes = new ArrayList<>();
    changes.add(new Change(Mending.ARCHIVE_UNWRAPPED, entry.path(), 0, Map.of()));
    changes.addAll(report.changes());
    return new RepairReport(before, after, changes, true);
  }

  private static RepairReport unrepairable(ReadPackage before) {
    return new RepairReport(before, null, List.of(), false);
  }

  private RepairReport repairBare(ReadPackage before, PackageFiles files, Path target)
      throws IOException {
    PackageEntry entry = files.entries().get(0);
    RepairedManifest manifest =
        ManifestRepair.run(
            entry.path(),
            bytes(files, entry),
            new ManifestFiles(List.of(entry.path()), "", true),
            "",
            missing,
            paths -> false);
    if (!manifest.changes().isEmpty()) {
      Files.write(target, manifest.bytes());
    }
    return finished(before, manifest.changes(), target);
  }

  private RepairReport repair(ReadPackage before, PackageFiles files, Path target)
      throws IOException {
    FoundManifest found =
        Objects.requireNonNull(
            FoundManifest.find(files.entries().stream().map(PackageEntry::path).toList()));
    Layout layout = Layout.of(files, found);
    List<Change> changes = new ArrayList<>(layout.changes());
    Map<String, byte[]> written =
        found.isAicc()
            ? mendTables(before, files, layout, found, changes)
            : mendManifest(files, layout, found, changes);
    if (!changes.isEmpty()) {
      write(files, layout, written, target);
    }
    return finished(before, changes, target);
  }

  private static Map<String, byte[]> mendTables(
      ReadPackage before,
      PackageFiles files,
      Layout layout,
      FoundManifest found,
      List<Change> changes)
      throws IOException {
    Map<String, byte[]> written = new HashMap<>();
    AiccRepair repair = new AiccRepair(found.folder());
    for (PackageEntry entry : files.entries()) {
      List<Finding> findings =
          before.findings().stream()
              .filter(finding -> finding.rule() == AiccRule.AICC_HREF_CASE)
              .filter(finding -> entry.path().equals(finding.path()))
              .toList();
      if (!findings.isEmpty()) {
        written.put(layout.path(entry.path()), repair.mend(bytes(files, entry), findings));
      }
    }
    changes.addAll(repair.changes());
    return written;
  }

  private Map<String, byte[]> mendManifest(
      PackageFiles files, Layout layout, FoundManifest found, List<Change> changes)
      throws IOException {
    String path = layout.manifestPath();
    Map<String, PackageEntry> entries = new LinkedHashMap<>();
    layout.paths().forEach((entry, newPath) -> entries.put(newPath, entry));
    RepairedManifest manifest =
        ManifestRepair.run(
            found.path(),
            bytes(files, files.find(found.path()).orElseThrow()),
            new ManifestFiles(
                entries.keySet(), path.substring(0, path.lastIndexOf('/') + 1), false),
            layout.leftFolder(),
            missing,
            new RuntimeUse(files, entries)::isIn);
    changes.addAll(manifest.changes());
    Map<String, byte[]> written = new HashMap<>();
    // Every page that a cmi5 course names is a unit.
    boolean cmi5 = path.endsWith("cmi5.xml");
    manifest
        .pages()
        .forEach((page, sco) -> written.put(page, PlaceholderPage.of(page, sco || cmi5, cmi5)));
    written.put(path, manifest.bytes());
    return written;
  }

  private static byte[] bytes(PackageFiles files, PackageEntry entry) throws IOException {
    try (InputStream in = files.open(entry)) {
      return in.readAllBytes();
    }
  }

  private static void write(
      PackageFiles files, Layout layout, Map<String, byte[]> written, Path target)
      throws IOException {
    RepackedArchive archive = new RepackedArchive();
    layout.paths().forEach((entry, path) -> archive.copy(path, files, entry));
    written.forEach(archive::add);
    write(archive, target);
  }

  private static void write(RepackedArchive archive, Path target) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
      archive.write(out);
    }
  }

  /** Reads what was written as if somebody else had sent it. */
  private RepairReport finished(ReadPackage before, List<Change> changes, Path target)
      throws IOException {
    if (changes.isEmpty()) {
      return new RepairReport(before, null, List.of(), isReadable(before));
    }
    try (PackageFiles files = PackageFiles.open(target, limits)) {
      ReadPackage after = PackageReader.read(files);
      if (!files.refused() && isReadable(after)) {
        return new RepairReport(before, after, changes, true);
      }
    }
    Files.delete(target);
    return unrepairable(before);
  }

  /** Whether the manifest was read to its end, and is one. */
  private static boolean isReadable(ReadPackage read) {
    return read.coursePackage().standard() != Standard.NONE
        && read.findings().stream()
            .noneMatch(
                finding ->
                    finding.rule() instanceof XmlRule
                        && finding.rule().severity() == Severity.ERROR);
  }
}
