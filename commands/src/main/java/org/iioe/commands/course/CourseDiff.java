package org.iioe.commands.course;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.iioe.commands.content.ContentDamagedException;
import org.iioe.commands.content.ContentStore;
import org.iioe.commands.content.HashingStaging;
import org.iioe.commands.content.StoredContent;
import org.iioe.commands.course.comparison.ComparedFile;
import org.iioe.commands.course.comparison.ComparedPackage;
import org.iioe.commands.course.comparison.Differences;
import org.iioe.commands.database.Database;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.packaging.archive.ArchiveException;
import org.iioe.commands.packaging.archive.ArchiveLimits;
import org.iioe.commands.packaging.archive.PackageFiles;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.model.CoursePackage;
import org.iioe.commands.progress.Progress;
import org.jspecify.annotations.Nullable;

/** Says what differs between two packages, of which each may be a file or a stored version. */
public final class CourseDiff {
  private final Supplier<Database> database;
  private final Supplier<ContentStore> store;
  private final PackageInspector inspector;
  private final ArchiveLimits limits;
  private final int threads;
  private final Progress progress;

  /**
   * A comparison.
   *
   * @param database asked for only when a version of the catalogue is compared, as is the store
   * @param threads that read one package
   * @param progress hears inflated bytes
   */
  public CourseDiff(
      Supplier<Database> database,
      Supplier<ContentStore> store,
      PackageInspector inspector,
      ArchiveLimits limits,
      int threads,
      Progress progress) {
    this.database = database;
    this.store = store;
    this.inspector = inspector;
    this.limits = limits;
    this.threads = threads;
    this.progress = progress;
  }

  /** Compares two sides that were read. */
  public static DiffReport compare(DiffSide earlier, DiffSide later) {
    return new DiffReport(
        earlier, later, Differences.between(earlier.compared(), later.compared()));
  }

  /**
   * Reads a package that is a file or a folder.
   *
   * @throws Fault of kind invalid input when it is none, or a guard refuses it
   */
  public DiffSide read(PackageSource source) {
    try (PackageFiles files = PackageFiles.open(source.path(), limits)) {
      if (files.refused()) {
        throw refused(source, files.findings().get(0));
      }
      CoursePackage read = inspector.read(files).coursePackage();
      progress.expect(files.entries().stream().mapToLong(entry -> entry.size()).sum());
      PackageContent content =
          PackageContent.put(files, new HashingStaging(digest -> false), threads, progress);
      StoredContent archive = content.archive();
      return new DiffSide(
          source.shown(),
          null,
          null,
          null,
          null,
          archive == null ? null : archive.digest().hex(),
          compared(read, files(content)));
    } catch (ArchiveException damaged) {
      throw refused(source, damaged.finding()).causedBy(damaged);
    } catch (ClosedByInterruptException e) {
      throw Fault.interrupted("INTERRUPTED").causedBy(e);
    } catch (IOException unreadable) {
      throw Fault.invalidInput("PACKAGE_UNREADABLE")
          .with("file", source.shown())
          .with("reason", String.valueOf(unreadable.getMessage()))
          .causedBy(unreadable);
    }
  }

  private static Fault refused(PackageSource source, Finding finding) {
    return Fault.invalidInput("COURSE_DIFF_REFUSED")
        .with("file", source.shown())
        .with("finding", finding.rule().code());
  }

  private static SortedMap<String, ComparedFile> files(PackageContent content) {
    SortedMap<String, ComparedFile> files = new TreeMap<>();
    content
        .files()
        .forEach(
            (path, file) -> files.put(path, new ComparedFile(file.digest().hex(), file.size())));
    return files;
  }

  /**
   * Reads a version of the catalogue, of whose files only the manifest is needed.
   *
   * @param language of the edition when the name does not say and the course has several
   * @throws Fault of kind not found when there is no such course, edition or version; of kind usage
   *     when it has several editions; of kind unavailable when the store lacks the manifest
   */
  public DiffSide stored(VersionName name, @Nullable String language) {
    StoredCourse course = new CourseLookup(database.get()).course(name.code());
    StoredVersion version = version(course, name.in(language));
    StoredPackageFiles files = new StoredPackageFiles(database.get(), store.get(), version);
    return new DiffSide(
        name.code() + "/" + version.language() + "@" + version.number(),
        name.code(),
        version.language(),
        version.number(),
        version.status(),
        version.archiveDigest(),
        compared(manifest(files, version), files.files()));
  }

  private static StoredVersion version(StoredCourse course, VersionName name) {
    List<StoredVersion> found = CourseLookup.versions(course, name.language(), name.number());
    if (found.size() > 1) {
      throw Fault.usage("COURSE_LANGUAGE_NEEDED")
          .with("course", course.code())
          .with("valid", course.languages());
    }
    StoredVersion version = found.get(0);
    return name.published() ? published(course, version.language()) : version;
  }

  private static StoredVersion published(StoredCourse course, String language) {
    return course.versions().stream()
        .filter(version -> version.language().equals(language))
        .filter(StoredVersion::isPublished)
        .findFirst()
        .orElseThrow(() -> Fault.notFound("COURSE_NOT_PUBLISHED").with("course", course.code()));
  }

  /** Looks first: a reader of manifests reports one that it cannot read, and goes on without. */
  private CoursePackage manifest(StoredPackageFiles files, StoredVersion version) {
    byte[] buffer = new byte[1 << 16];
    String path = version.manifestPath();
    try {
      if (path != null && files.find(path).isPresent()) {
        try (var in = files.open(files.find(path).orElseThrow())) {
          while (in.read(buffer) >= 0) {
            // Reading to the end is what compares the digest.
          }
        }
      }
      return inspector.read(files).coursePackage();
    } catch (NoSuchFileException | ContentDamagedException e) {
      throw Fault.unavailable("CONTENT_DAMAGED").with("store", store.get().location()).causedBy(e);
    } catch (IOException e) {
      throw Fault.unavailable("CONTENT_STORE_FAILED")
          .with("store", store.get().location())
          .with("reason", String.valueOf(e.getMessage()))
          .causedBy(e);
    }
  }

  private static ComparedPackage compared(
      CoursePackage read, SortedMap<String, ComparedFile> files) {
    return new ComparedPackage(
        ComparedParts.metadata(read), ComparedParts.items(OutlineItem.of(read)), files);
  }
}
