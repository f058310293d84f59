package org.iioe.commands.course;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.packaging.PackageInspection;
import org.iioe.commands.packaging.PackageReader;
import org.iioe.commands.packaging.ReadPackage;
import org.iioe.commands.packaging.archive.ArchiveLimits;
import org.iioe.commands.packaging.archive.ArchiveVerification;
import org.iioe.commands.packaging.archive.PackageFiles;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.finding.Profile;
import org.iioe.commands.packaging.model.CoursePackage;
import org.iioe.commands.progress.Progress;
import org.iioe.commands.progress.Workers;
import org.jspecify.annotations.Nullable;

/**
 * Judges packages without storing anything: the manifest by its standard, the data byte by byte.
 */
public final class CourseValidate {
  /** One thread for each processor: inflating is work for them, not for the disk. */
  public static final int USUAL_JOBS = Runtime.getRuntime().availableProcessors();

  private final ArchiveLimits limits;
  private final Progress progress;
  private final Profile profile;

  /**
   * Prepares a validation for nobody in particular.
   *
   * @param progress hears inflated bytes
   */
  public CourseValidate(ArchiveLimits limits, Progress progress) {
    this(limits, progress, Profile.LENIENT);
  }

  /**
   * Prepares a validation for the users of one system.
   *
   * @param progress hears inflated bytes
   */
  public CourseValidate(ArchiveLimits limits, Progress progress, Profile profile) {
    this.limits = limits;
    this.progress = progress;
    this.profile = profile;
  }

  /**
   * Judges every package; the answers are in the order of the sources, however many threads work.
   *
   * @param jobs threads, at least 1
   * @param verify whether all data is inflated and compared with its checksums
   */
  public List<ValidatedPackage> run(List<PackageSource> sources, int jobs, boolean verify) {
    AtomicReferenceArray<ValidatedPackage> judged = new AtomicReferenceArray<>(sources.size());
    AtomicInteger next = new AtomicInteger();
    int threadsEach = verify ? Math.max(1, jobs / Math.max(1, sources.size())) : 0;
    try {
      Workers.run(
          Math.min(jobs, Math.max(1, sources.size())),
          () -> {
            for (int i = next.getAndIncrement(); i < sources.size(); i = next.getAndIncrement()) {
              judged.set(i, judge(sources.get(i), threadsEach));
            }
          });
    } catch (IOException unreadable) {
      throw Fault.invalidInput("PACKAGE_UNREADABLE")
          .with("file", "")
          .with("reason", String.valueOf(unreadable.getMessage()))
          .causedBy(unreadable);
    }
    List<ValidatedPackage> all = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      all.add(judged.get(i));
    }
    return all;
  }

  private ValidatedPackage judge(PackageSource source, int threads) {
    try (PackageFiles files = PackageFiles.open(source.path(), limits)) {
      Reading reading = new Reading(files, profile);
      List<Finding> damage = List.of();
      if (threads > 0) {
        damage = ArchiveVerification.run(files, threads, progress, reading::run);
      } else {
        reading.run();
      }
      // A manifest with a damaged checksum is met twice, but is one defect.
      Set<Finding> findings = new LinkedHashSet<>(reading.findings);
      findings.addAll(damage);
      return new ValidatedPackage(
          source, profile, reading.coursePackage, List.copyOf(findings), true);
    } catch (Fault fault) {
      return unopened(source, fault.code(), fault.details());
    } catch (IOException unreadable) {
      String reason = String.valueOf(unreadable.getMessage());
      return unopened(source, "PACKAGE_UNREADABLE", Map.of("reason", reason));
    }
  }

  private ValidatedPackage unopened(
      PackageSource source, String fault, Map<String, ? extends @Nullable Object> reasons) {
    return new ValidatedPackage(
        source,
        profile,
        CoursePackage.unknown(null),
        List.of(UnopenedPackage.finding(source, fault, reasons)),
        false);
  }

  /** Everything but the data: the manifest, the metadata and the launch pages. */
  private static final class Reading {
    private final PackageFiles files;
    private final Profile profile;
    private final List<Finding> findings = new ArrayList<>();
    private CoursePackage coursePackage = CoursePackage.unknown(null);

    Reading(PackageFiles files, Profile profile) {
      this.files = files;
      this.profile = profile;
    }

    void run() throws IOException {
      ReadPackage read = PackageReader.read(files).judgedFor(profile);
      coursePackage = read.coursePackage();
      findings.addAll(read.findings());
      findings.addAll(PackageInspection.run(files, coursePackage));
    }
  }
}
