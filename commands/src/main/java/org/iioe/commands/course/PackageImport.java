package org.iioe.commands.course;

import java.io.IOException;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.iioe.commands.content.ContentDigest;
import org.iioe.commands.content.ContentStaging;
import org.iioe.commands.content.ContentStore;
import org.iioe.commands.content.StoredContent;
import org.iioe.commands.database.AdvisoryLock;
import org.iioe.commands.database.Database;
import org.iioe.commands.database.HeldLock;
import org.iioe.commands.database.Run;
import org.iioe.commands.packaging.ReadPackage;
import org.iioe.commands.packaging.archive.ArchiveException;
import org.iioe.commands.packaging.archive.PackageFiles;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.model.Verdict;
import org.iioe.commands.progress.Progress;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Takes one package from its file to its rows. */
final class PackageImport {
  private final Database database;
  private final ContentStore store;
  private final PackageInspector inspector;
  private final ImportRequest request;
  private final @Nullable Run run;
  private final int threads;
  private final Progress progress;

  /**
   * @param run null for a dry run
   * @param threads how many this one package may use
   */
  PackageImport(
      Database database,
      ContentStore store,
      PackageInspector inspector,
      ImportRequest request,
      @Nullable Run run,
      int threads,
      Progress progress) {
    this.database = database;
    this.store = store;
    this.inspector = inspector;
    this.request = request;
    this.run = run;
    this.threads = threads;
    this.progress = progress;
  }

  /**
   * Imports the package, or says why not.
   *
   * @param taken what earlier packages of the same import became, by language
   */
  ImportedCourse run(ImportItem item, Map<String, String> taken) throws IOException {
    try (PackageFiles files = PackageFiles.open(item.file(), request.limits())) {
      Map<String, LatestVersion> latest = latest(item);
      LatestVersion same = sameArchive(item, files, latest);
      if (same != null && !taken.containsKey(same.language())) {
        taken.put(same.language(), same.canonicalDigest());
        return unchanged(item, same, List.of());
      }
      ReadPackage read = inspector.read(files);
      if (files.refused() || read.verdict() == Verdict.UNUSABLE) {
        return ImportedCourse.rejected(item, read.findings());
      }
      return store(item, files, read, taken);
    }
  }

  private Map<String, LatestVersion> latest(ImportItem item) {
    return read(handle -> new CourseRecords(handle).latest(item.code()));
  }

  private <T> T read(java.util.function.Function<Handle, T> work) {
    return database.read(
        connection -> {
          try (Handle handle = Jdbi.create(connection).open()) {
            return work.apply(handle);
          }
        });
  }

  /**
   * The version that this very archive is already. Only an archive of the same length is hashed for
   * that, for a new one is hashed later while it is inflated.
   */
  private @Nullable LatestVersion sameArchive(
      ImportItem item, PackageFiles files, Map<String, LatestVersion> latest) throws IOException {
    if (files.container() == PackageFiles.Container.FOLDER
        || item.publish()
        || item.category() != null) {
      return null;
    }
    long size = Files.size(item.file());
    List<LatestVersion> candidates =
        latest.values().stream()
            .filter(
                version -> item.language() == null || item.language().equals(version.language()))
            .filter(version -> version.archiveBytes() != null && version.archiveBytes() == size)
            .toList();
    if (candidates.isEmpty()) {
      return null;
    }
    String digest = digest(item);
    return candidates.stream()
        .filter(version -> digest.equals(version.archiveDigest()))
        .findFirst()
        .orElse(null);
  }

  private static String digest(ImportItem item) throws IOException {
    try (DigestInputStream in =
        new DigestInputStream(Files.newInputStream(item.file()), ContentDigest.sha256())) {
      byte[] buffer = new byte[1 << 16];
      while (in.read(buffer) >= 0) {
        // Reading is what feeds the digest.
      }
      return ContentDigest.of(in.getMessageDigest()).hex();
    }
  }

  private ImportedCourse store(
      ImportItem item, PackageFiles files, ReadPackage read, Map<String, String> taken)
      throws IOException {
    progress.expect(files.entries().stream().mapToLong(entry -> entry.size()).sum());
    try (HeldLock held = run == null ? null : database.share(AdvisoryLock.CONTENT);
        ContentStaging staging = request.dryRun() ? new HashingStaging(store) : store.stage()) {
      PackageContent content = PackageContent.put(files, staging, threads, progress);
      NewVersion version = version(item, files, read, content);
      String earlier = taken.putIfAbsent(version.language(), version.canonical().hex());
      if (earlier != null && !earlier.equals(version.canonical().hex())) {
        return taken(version, read);
      }
      return record(version, read, staging, held);
    } catch (ArchiveException e) {
      return ImportedCourse.rejected(item, plus(read.findings(), e.finding()));
    }
  }

  private NewVersion version(
      ImportItem item, PackageFiles files, ReadPackage read, PackageContent content)
      throws IOException {
    Map<String, String> digests = new TreeMap<>();
    content.files().forEach((path, file) -> digests.put(path, file.digest().hex()));
    String language =
        item.language() == null
            ? CourseNames.editionLanguage(read.coursePackage().language())
            : item.language();
    return new NewVersion(
        item,
        language,
        read.coursePackage(),
        new ContentDigest(inspector.canonicalDigest(files, read, digests)),
        content.archive(),
        content.files());
  }

  /** Looks first, so that what would not be taken is not stored; the transaction looks again. */
  private ImportedCourse record(
      NewVersion version, ReadPackage read, ContentStaging staging, @Nullable HeldLock held) {
    VersionRecording.Result expected = read(handle -> expected(handle, version));
    if (run == null || held == null || expected.outcome() == ImportOutcome.REJECTED) {
      return result(version, read, expected);
    }
    if (expected.outcome() != ImportOutcome.UNCHANGED) {
      staging.commit();
    }
    VersionRecording recording = new VersionRecording(run, version, request.allowScoRemoval());
    return result(
        version,
        read,
        database.write(
            run,
            handle -> {
              held.passTo(handle);
              return recording.apply(handle);
            }));
  }

  private VersionRecording.Result expected(Handle handle, NewVersion version) {
    CourseRecords records = new CourseRecords(handle);
    LatestVersion latest = records.latest(version.item().code()).get(version.language());
    if (latest == null) {
      return new VersionRecording.Result(ImportOutcome.CREATED, 1, List.of());
    }
    if (latest.canonicalDigest().equals(version.canonical().hex())) {
      return new VersionRecording.Result(ImportOutcome.UNCHANGED, latest.number(), List.of());
    }
    List<String> removed = ScoChanges.removed(records.scos(latest.id()), version.coursePackage());
    return removed.isEmpty() || request.allowScoRemoval()
        ? new VersionRecording.Result(ImportOutcome.UPDATED, latest.number() + 1, List.of())
        : new VersionRecording.Result(ImportOutcome.REJECTED, latest.number(), removed);
  }

  private static ImportedCourse result(
      NewVersion version, ReadPackage read, VersionRecording.Result result) {
    if (result.outcome() == ImportOutcome.REJECTED) {
      return rejected(
          version,
          plus(
              read.findings(),
              Finding.of(
                  CatalogueRule.COURSE_SCO_REMOVED,
                  Map.of("scos", result.removed(), "version", result.number()))));
    }
    StoredContent archive = version.archive();
    return new ImportedCourse(
        version.item(),
        result.outcome(),
        version.language(),
        result.number(),
        (archive == null ? version.canonical() : archive.digest()).hex(),
        version.title(),
        version.coursePackage().standard().code(),
        version.bytes(),
        result.outcome() == ImportOutcome.UNCHANGED ? version.bytes() : version.savedBytes(),
        read.findings());
  }

  private static ImportedCourse taken(NewVersion version, ReadPackage read) {
    Finding finding =
        Finding.of(
            CatalogueRule.COURSE_NAME_TAKEN,
            Map.of("course", version.item().code(), "language", version.language()));
    return rejected(version, plus(read.findings(), finding));
  }

  private static ImportedCourse rejected(NewVersion version, List<Finding> findings) {
    StoredContent archive = version.archive();
    return new ImportedCourse(
        version.item(),
        ImportOutcome.REJECTED,
        version.language(),
        null,
        (archive == null ? version.canonical() : archive.digest()).hex(),
        version.title(),
        version.coursePackage().standard().code(),
        version.bytes(),
        0,
        findings);
  }

  private static ImportedCourse unchanged(
      ImportItem item, LatestVersion version, List<Finding> findings) {
    return new ImportedCourse(
        item,
        ImportOutcome.UNCHANGED,
        version.language(),
        version.number(),
        version.archiveDigest(),
        version.title(),
        version.standard(),
        version.fileBytes(),
        version.fileBytes(),
        findings);
  }

  private static List<Finding> plus(List<Finding> findings, Finding last) {
    List<Finding> all = new ArrayList<>(findings);
    all.add(last);
    return List.copyOf(all);
  }
}
