package org.iioe.commands.course;

import java.io.IOException;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.iioe.commands.content.ContentDigest;
import org.iioe.commands.content.ContentStaging;
import org.iioe.commands.content.ContentStore;
import org.iioe.commands.content.HashingStaging;
import org.iioe.commands.content.StoredContent;
import org.iioe.commands.database.Database;
import org.iioe.commands.packaging.ReadPackage;
import org.iioe.commands.packaging.archive.ArchiveException;
import org.iioe.commands.packaging.archive.PackageFiles;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.model.Verdict;
import org.iioe.commands.progress.Progress;
import org.jspecify.annotations.Nullable;

/** Takes one package from its file to where only its rows are missing. */
final class PackageImport {
  private final Database database;
  private final ContentStore store;
  private final PackageInspector inspector;
  private final ImportRequest request;
  private final int threads;
  private final Progress progress;

  /**
   * @param threads how many this one package may use
   */
  PackageImport(
      Database database,
      ContentStore store,
      PackageInspector inspector,
      ImportRequest request,
      int threads,
      Progress progress) {
    this.database = database;
    this.store = store;
    this.inspector = inspector;
    this.request = request;
    this.threads = threads;
    this.progress = progress;
  }

  /**
   * Judges the package and stages its content, or says why not.
   *
   * @param latest the newest version of each edition of the course, by language
   * @param taken what earlier packages of the same import became, by language
   * @param protection begun before the store is looked into
   */
  PreparedPackage prepare(
      int position,
      Map<String, LatestVersion> latest,
      Map<String, String> taken,
      ContentProtection protection)
      throws IOException {
    ImportItem item = request.items().get(position);
    LatestVersion same = sameArchive(item, latest);
    if (same != null
        && !taken.containsKey(same.language())
        && KnownCourses.lacking(database, store, same).isEmpty()) {
      taken.put(same.language(), same.canonicalDigest());
      return PreparedPackage.done(position, unchanged(item, same));
    }
    try (PackageFiles files = PackageFiles.open(item.file(), request.limits())) {
      ReadPackage read = inspector.read(files);
      if (files.refused() || read.verdict() == Verdict.UNUSABLE) {
        return PreparedPackage.done(position, ImportedCourse.rejected(item, read.findings()));
      }
      if (!request.dryRun()) {
        protection.begin();
      }
      return stage(position, files, read, latest, taken);
    }
  }

  /**
   * The version that this very archive is already, when nothing else is asked of it. Only an
   * archive of the same length is hashed for that, for a new one is hashed later while it is
   * inflated.
   */
  private static @Nullable LatestVersion sameArchive(
      ImportItem item, Map<String, LatestVersion> latest) throws IOException {
    if (latest.isEmpty() || !Files.isRegularFile(item.file())) {
      return null;
    }
    long size = Files.size(item.file());
    List<LatestVersion> candidates =
        latest.values().stream()
            .filter(
                version -> item.language() == null || item.language().equals(version.language()))
            .filter(version -> version.archiveBytes() != null && version.archiveBytes() == size)
            .filter(version -> version.has(item))
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

  private PreparedPackage stage(
      int position,
      PackageFiles files,
      ReadPackage read,
      Map<String, LatestVersion> latest,
      Map<String, String> taken)
      throws IOException {
    progress.expect(files.entries().stream().mapToLong(entry -> entry.size()).sum());
    ContentStaging staging = request.dryRun() ? new HashingStaging(store::has) : store.stage();
    PreparedPackage prepared = null;
    try {
      PackageContent content = PackageContent.put(files, staging, threads, progress);
      NewVersion version = version(request.items().get(position), files, read, content);
      String earlier = taken.putIfAbsent(version.language(), version.canonical().hex());
      prepared =
          earlier == null || earlier.equals(version.canonical().hex())
              ? judge(position, version, read, staging, latest.get(version.language()))
              : PreparedPackage.done(position, taken(version, read));
      return prepared;
    } catch (ArchiveException e) {
      return PreparedPackage.done(
          position,
          ImportedCourse.rejected(
              request.items().get(position), plus(read.findings(), e.finding())));
    } finally {
      if (prepared == null || prepared.staging() == null) {
        staging.close();
      }
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
  private PreparedPackage judge(
      int position,
      NewVersion version,
      ReadPackage read,
      ContentStaging staging,
      @Nullable LatestVersion latest) {
    VersionRecording.Result expected = expected(version, latest);
    int healed = 0;
    boolean recorded = expected.outcome() != ImportOutcome.REJECTED;
    if (latest != null && expected.outcome() == ImportOutcome.UNCHANGED) {
      healed = healed(version, latest);
      recorded = !latest.has(version.item());
      if (healed > 0 && !recorded && !request.dryRun()) {
        staging.commit();
      }
    }
    return recorded && !request.dryRun()
        ? PreparedPackage.waiting(position, version, staging, read.findings(), healed)
        : PreparedPackage.done(position, version, read.findings(), healed, expected);
  }

  /** How many files of the version the store lacks, and has in this package. */
  private int healed(NewVersion version, LatestVersion latest) {
    Set<ContentDigest> offered = new HashSet<>();
    version.files().values().forEach(file -> offered.add(file.digest()));
    StoredContent archive = version.archive();
    if (archive != null) {
      offered.add(archive.digest());
    }
    Set<ContentDigest> lacking = KnownCourses.lacking(database, store, latest);
    return (int) lacking.stream().filter(offered::contains).count();
  }

  private VersionRecording.Result expected(NewVersion version, @Nullable LatestVersion latest) {
    if (latest == null) {
      return new VersionRecording.Result(ImportOutcome.CREATED, 1, List.of());
    }
    if (latest.canonicalDigest().equals(version.canonical().hex())) {
      return new VersionRecording.Result(ImportOutcome.UNCHANGED, latest.number(), List.of());
    }
    List<ScoChanges.Lost> lost =
        request.allowScoRemoval()
            ? List.of()
            : database.query(
                handle ->
                    ScoChanges.of(new CourseRecords(handle), latest, version.coursePackage()));
    return lost.isEmpty()
        ? new VersionRecording.Result(ImportOutcome.UPDATED, latest.number() + 1, List.of())
        : new VersionRecording.Result(ImportOutcome.REJECTED, latest.number(), lost);
  }

  private static ImportedCourse taken(NewVersion version, ReadPackage read) {
    Finding finding =
        Finding.of(
            CatalogueRule.COURSE_NAME_TAKEN,
            Map.of("course", version.item().code(), "language", version.language()));
    return new ImportedCourse(
        version.item(),
        ImportOutcome.REJECTED,
        version.language(),
        null,
        version.sha256(),
        version.title(),
        version.coursePackage().standard().code(),
        version.bytes(),
        0,
        0,
        plus(read.findings(), finding));
  }

  private static ImportedCourse unchanged(ImportItem item, LatestVersion version) {
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
        0,
        List.of());
  }

  private static List<Finding> plus(List<Finding> findings, Finding last) {
    List<Finding> all = new ArrayList<>(findings);
    all.add(last);
    return List.copyOf(all);
  }
}
