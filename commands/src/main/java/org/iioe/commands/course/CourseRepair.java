package org.iioe.commands.course;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.packaging.PackageReader;
import org.iioe.commands.packaging.ReadPackage;
import org.iioe.commands.packaging.archive.ArchiveException;
import org.iioe.commands.packaging.archive.ArchiveLimits;
import org.iioe.commands.packaging.archive.ArchiveVerification;
import org.iioe.commands.packaging.archive.PackageFiles;
import org.iioe.commands.packaging.archive.PackageFiles.Container;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.model.Verdict;
import org.iioe.commands.packaging.repair.PackageRepair;
import org.iioe.commands.packaging.repair.RepairReport;
import org.iioe.commands.packaging.repair.manifest.Missing;
import org.iioe.commands.progress.Progress;

/**
 * Repairs packages. Each result is written under another name, read again byte by byte, and only
 * then put in its place; what is there until then stays whole.
 */
public final class CourseRepair {
  private final ArchiveLimits limits;
  private final Missing missing;
  private final boolean rehearsed;
  private final Progress progress;

  /**
   * Prepares a repair.
   *
   * @param rehearsed that all work is done and nothing put in its place
   * @param progress hears inflated bytes
   */
  public CourseRepair(ArchiveLimits limits, Missing missing, boolean rehearsed, Progress progress) {
    this.limits = limits;
    this.missing = missing;
    this.rehearsed = rehearsed;
    this.progress = progress;
  }

  /**
   * Repairs one package after the other.
   *
   * @throws Fault of kind unavailable when a result cannot be written
   */
  public List<RepairedCourse> run(List<RepairItem> items) {
    List<RepairedCourse> repaired = new ArrayList<>();
    for (RepairItem item : items) {
      repaired.add(repair(item));
    }
    return repaired;
  }

  private RepairedCourse repair(RepairItem item) {
    try (PackageFiles files = PackageFiles.open(item.source().path(), limits)) {
      return repair(item, files);
    } catch (Fault fault) {
      if (fault.code().equals(StagedFile.FAILURE)) {
        throw fault;
      }
      return unopened(item, fault);
    } catch (IOException unreadable) {
      throw Fault.invalidInput("PACKAGE_UNREADABLE")
          .with("file", item.source().shown())
          .with("reason", String.valueOf(unreadable.getMessage()))
          .causedBy(unreadable);
    }
  }

  private RepairedCourse repair(RepairItem item, PackageFiles files) throws IOException {
    List<Finding> damages = ArchiveVerification.run(files, CourseValidate.USUAL_JOBS, progress);
    if (!damages.isEmpty()) {
      return unrepairable(item, all(PackageReader.read(files), damages));
    }
    try (StagedFile staged = StagedFile.beside(rehearsed ? null : item.target())) {
      return repair(item, files, staged);
    } catch (ArchiveException damaged) {
      // In an archive that holds the package, and of which only the outer data was read before.
      return unrepairable(item, all(PackageReader.read(files), List.of(damaged.finding())));
    } catch (IOException unwritable) {
      // All that is read was read before, so this is about the place for the result.
      throw StagedFile.failure(item.target(), unwritable);
    }
  }

  private RepairedCourse repair(RepairItem item, PackageFiles files, StagedFile staged)
      throws IOException {
    RepairReport report = new PackageRepair(limits, missing).run(files, staged.path());
    List<Finding> before = report.before().findings();
    ReadPackage after = report.after();
    if (!report.repairable()) {
      return unrepairable(item, before);
    }
    if (after == null) {
      return unchanged(item, files, before, staged);
    }
    List<Finding> remaining = all(after, verify(staged.path()));
    if (remaining.size() > after.findings().size()) {
      return unrepairable(item, remaining);
    }
    deliver(item, staged);
    return new RepairedCourse(
        item, item.shown(), RepairOutcome.REPAIRED, before, report.changes(), remaining, true);
  }

  private List<Finding> verify(Path result) throws IOException {
    try (PackageFiles files = PackageFiles.open(result, limits)) {
      return ArchiveVerification.run(files, CourseValidate.USUAL_JOBS, Progress.NONE);
    }
  }

  private static List<Finding> all(ReadPackage read, List<Finding> damages) {
    // A manifest with a damaged checksum is met twice, but is one defect.
    Set<Finding> all = new LinkedHashSet<>(read.findings());
    all.addAll(damages);
    return List.copyOf(all);
  }

  private static RepairedCourse unrepairable(RepairItem item, List<Finding> findings) {
    return new RepairedCourse(
        item, null, RepairOutcome.UNREPAIRABLE, findings, List.of(), findings, true);
  }

  private RepairedCourse unchanged(
      RepairItem item, PackageFiles files, List<Finding> findings, StagedFile staged)
      throws IOException {
    if (Verdict.of(findings) == Verdict.UNUSABLE) {
      return unrepairable(item, findings);
    }
    if (item.always()) {
      if (files.container() == Container.FOLDER) {
        PackageRepair.pack(files, staged.path());
      } else {
        staged.copyFrom(files.source());
      }
      deliver(item, staged);
    }
    return new RepairedCourse(
        item,
        item.always() ? item.shown() : item.source().shown(),
        RepairOutcome.UNCHANGED,
        findings,
        List.of(),
        findings,
        true);
  }

  private void deliver(RepairItem item, StagedFile staged) {
    if (!rehearsed) {
      staged.moveTo(item.target());
    }
  }

  private static RepairedCourse unopened(RepairItem item, Fault fault) {
    List<Finding> findings =
        List.of(UnopenedPackage.finding(item.source(), fault.code(), fault.details()));
    return new RepairedCourse(
        item, null, RepairOutcome.UNREPAIRABLE, findings, List.of(), findings, false);
  }
}
