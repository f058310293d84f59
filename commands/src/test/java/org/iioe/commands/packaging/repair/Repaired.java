package org.iioe.commands.packaging.repair;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.iioe.commands.packaging.ReadPackage;
import org.iioe.commands.packaging.archive.ArchiveLimits;
import org.iioe.commands.packaging.archive.PackageEntry;
import org.iioe.commands.packaging.archive.PackageFiles;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.finding.LearningSystem;
import org.iioe.commands.packaging.finding.Severity;
import org.iioe.commands.packaging.repair.edit.Mending;
import org.iioe.commands.packaging.repair.manifest.Missing;
import org.jspecify.annotations.Nullable;

/** A package that a test had repaired. */
final class Repaired {
  private final RepairReport report;
  private final byte @Nullable [] bytes;

  private Repaired(RepairReport report, byte @Nullable [] bytes) {
    this.report = report;
    this.bytes = bytes;
  }

  static Repaired of(DamagedPackage damaged) {
    return of(damaged, Missing.KEEP);
  }

  static Repaired of(DamagedPackage damaged, Missing missing) {
    return of(damaged.bytes(), missing);
  }

  static Repaired of(byte[] archive, Missing missing) {
    try {
      Path source = Files.createTempFile("repair", ".zip");
      try {
        Files.write(source, archive);
        return of(source, missing);
      } finally {
        Files.delete(source);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static Repaired of(Path source, Missing missing) {
    try {
      Path target = Files.createTempFile("repair", ".zip");
      try (PackageFiles files = PackageFiles.open(source, ArchiveLimits.DEFAULT)) {
        Files.delete(target);
        RepairReport report = new PackageRepair(ArchiveLimits.DEFAULT, missing).run(files, target);
        return new Repaired(report, Files.exists(target) ? Files.readAllBytes(target) : null);
      } finally {
        Files.deleteIfExists(target);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  RepairReport report() {
    return report;
  }

  boolean wasWritten() {
    return bytes != null;
  }

  byte[] bytes() {
    return Objects.requireNonNull(bytes, "nothing was written: " + report);
  }

  Repaired again() {
    return of(bytes(), Missing.KEEP);
  }

  List<Mending> kinds() {
    return report.changes().stream().map(change -> change.kind()).distinct().toList();
  }

  /** What was done and where, such as {@code HREF_CASE_CORRECTED 7}. */
  List<String> places() {
    return report.changes().stream().map(one -> one.kind() + " " + one.line()).toList();
  }

  ReadPackage after() {
    return Objects.requireNonNull(report.after(), "nothing was written");
  }

  /** The codes of what is still wrong, without those of no weight. */
  List<String> remaining() {
    return codes(after().findings());
  }

  /** The codes of all findings that matter. */
  static List<String> codes(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.rule().severity() != Severity.INFO)
        .map(finding -> finding.rule().code())
        .toList();
  }

  /** What makes a package fail, or fail in Moodle. */
  static List<String> obstacles(List<Finding> findings) {
    return findings.stream()
        .filter(
            finding ->
                finding.rule().severity() == Severity.ERROR
                    || finding.rule().refusedBy().contains(LearningSystem.MOODLE))
        .map(finding -> finding.rule().code())
        .distinct()
        .toList();
  }

  List<String> paths() {
    return open(files -> files.entries().stream().map(PackageEntry::path).toList());
  }

  String text(String path) {
    return open(
        files -> {
          try (InputStream in = files.open(files.find(path).orElseThrow())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
          }
        });
  }

  private interface Look<T> {
    T at(PackageFiles files) throws IOException;
  }

  private <T> T open(Look<T> look) {
    try {
      Path file = Files.createTempFile("repair", ".zip");
      try {
        Files.write(file, bytes());
        try (PackageFiles files = PackageFiles.open(file, ArchiveLimits.DEFAULT)) {
          return look.at(files);
        }
      } finally {
        Files.delete(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
