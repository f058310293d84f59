package org.iioe.commands.course;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.iioe.commands.content.ContentDigest;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.packaging.PackageInspection;
import org.iioe.commands.packaging.PackageReader;
import org.iioe.commands.packaging.ReadPackage;
import org.iioe.commands.packaging.archive.ArchiveLimits;
import org.iioe.commands.packaging.archive.PackageFiles;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.finding.Profile;
import org.iioe.commands.packaging.finding.Severity;
import org.iioe.commands.packaging.hosting.FileRule;
import org.iioe.commands.packaging.pack.PackedCourse;
import org.iioe.commands.packaging.page.PageRule;
import org.iioe.commands.progress.Progress;
import org.jspecify.annotations.Nullable;

/** Packages that are made but not delivered yet. */
public final class PackedFiles implements AutoCloseable {
  private final ArchiveLimits limits;
  private final Progress progress;
  private final Path folder;
  private final List<PackedFile> all = new ArrayList<>();

  PackedFiles(ArchiveLimits limits, Progress progress) {
    this.limits = limits;
    this.progress = progress;
    try {
      this.folder = Files.createTempDirectory("iioe-pack-");
    } catch (IOException unwritable) {
      throw failed("", unwritable);
    }
  }

  /** In the order of the standards, and of the languages in each. */
  public List<PackedFile> all() {
    return List.copyOf(all);
  }

  /** Whether every package may be delivered. */
  public boolean isSound() {
    return all.stream().noneMatch(one -> one.outcome() == PackOutcome.REJECTED);
  }

  /** The files that delivering would replace by other bytes. */
  public List<Path> replaced() {
    return all.stream()
        .filter(one -> one.outcome() == PackOutcome.UPDATED)
        .map(one -> Objects.requireNonNull(one.target()))
        .toList();
  }

  void add(PackedCourse course, @Nullable Path target) throws IOException {
    Path archive = folder.resolve(all.size() + ".zip");
    MessageDigest sha256 = ContentDigest.sha256();
    try (OutputStream out =
        new Counting(
            new DigestOutputStream(
                new BufferedOutputStream(Files.newOutputStream(archive)), sha256))) {
      course.write(out);
    }
    List<Finding> findings = judge(archive);
    all.add(
        new PackedFile(
            course,
            archive,
            target,
            outcome(findings, archive, target),
            Files.size(archive),
            ContentDigest.of(sha256),
            findings));
  }

  /** As the strictest judge will see it. */
  private List<Finding> judge(Path archive) throws IOException {
    try (PackageFiles files = PackageFiles.open(archive, limits)) {
      ReadPackage read = PackageReader.read(files).judgedFor(Profile.ADL_STRICT);
      List<Finding> findings = new ArrayList<>(read.findings());
      findings.addAll(PackageInspection.run(files, read.coursePackage()));
      return findings;
    }
  }

  /** The pages and the names of the files are the author's, who may live with a warning of them. */
  private static boolean forbids(Finding finding) {
    boolean authors = finding.rule() instanceof PageRule || finding.rule() instanceof FileRule;
    Severity most = authors ? Severity.ERROR : Severity.WARNING;
    return Profile.ADL_STRICT.severity(finding.rule()).compareTo(most) <= 0;
  }

  private static PackOutcome outcome(List<Finding> findings, Path archive, @Nullable Path target)
      throws IOException {
    if (findings.stream().anyMatch(PackedFiles::forbids)) {
      return PackOutcome.REJECTED;
    }
    if (target == null || !Files.exists(target)) {
      return PackOutcome.CREATED;
    }
    if (!Files.isRegularFile(target)) {
      throw Fault.refused("COURSE_PACK_NO_FILE").with("file", target.toString());
    }
    return Files.mismatch(archive, target) < 0 ? PackOutcome.UNCHANGED : PackOutcome.UPDATED;
  }

  /**
   * Puts every package in its place, each under another name until it is complete.
   *
   * @throws Fault of kind unavailable when a file cannot be written
   */
  public void deliver() {
    for (PackedFile one : all) {
      Path target = one.target();
      if (target != null && one.outcome() != PackOutcome.UNCHANGED) {
        try {
          deliver(one.archive(), target);
        } catch (IOException failure) {
          throw failed(target.toString(), failure);
        }
      }
    }
  }

  /** Copies and renames, for the temporary folder may be on another disk. */
  private static void deliver(Path archive, Path target) throws IOException {
    Path folder = Objects.requireNonNull(target.getParent());
    Files.createDirectories(folder);
    Path part = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      Files.copy(archive, part);
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static Fault failed(String file, IOException failure) {
    return Fault.unavailable("COURSE_PACK_FAILED")
        .with("file", file)
        .with("reason", String.valueOf(failure.getMessage()))
        .causedBy(failure);
  }

  /** Removes the temporary files. */
  @Override
  public void close() {
    try {
      for (int i = 0; i <= all.size(); i++) {
        Files.deleteIfExists(folder.resolve(i + ".zip"));
      }
      Files.deleteIfExists(folder);
    } catch (IOException failure) {
      throw failed(folder.toString(), failure);
    }
  }

  private final class Counting extends FilterOutputStream {
    Counting(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      progress.advance(length);
    }

    @Override
    public void write(int octet) throws IOException {
      out.write(octet);
      progress.advance(1);
    }
  }
}
