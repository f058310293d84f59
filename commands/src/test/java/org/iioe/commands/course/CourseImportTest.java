package org.iioe.commands.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.iioe.commands.content.FolderContentStore;
import org.iioe.commands.database.TestDatabase;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.packaging.archive.ArchiveLimits;
import org.iioe.commands.packaging.archive.RawZip;
import org.iioe.commands.progress.Progress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class CourseImportTest {
  @RegisterExtension static final TestDatabase platform = new TestDatabase();

  private static final List<String> TWO = List.of("one", "two");

  @TempDir Path folder;
  private FolderContentStore store;
  private String code;

  @BeforeEach
  void prepare(TestInfo test) {
    store = new FolderContentStore(folder.resolve("store"));
    code = CourseNames.code(test.getTestMethod().orElseThrow().getName());
  }

  @Test
  void aPackageBecomesTheFirstVersionOfAnEdition() throws IOException {
    ImportedCourse course = importOne(course("Statistics", TWO, "text"));
    assertThat(course.outcome()).isEqualTo(ImportOutcome.CREATED);
    assertThat(course.version()).isEqualTo(1);
    assertThat(course.language()).isEqualTo("en");
    StoredCourse stored = new CourseLookup(platform.database()).course(code);
    assertThat(stored.versions()).hasSize(1);
    assertThat(stored.versions().get(0).title()).isEqualTo("Statistics");
    assertThat(new CourseLookup(platform.database()).outline(stored.versions().get(0).id()))
        .extracting(OutlineItem::kind, OutlineItem::identifier, OutlineItem::parent)
        .containsExactly(
            tuple("organization", "o", null), tuple("sco", "one", 1), tuple("sco", "two", 1));
    assertThat(verify().problems()).isEmpty();
  }

  @Test
  void theSameArchiveAgainIsUnchanged() throws IOException {
    Path file = course("Statistics", TWO, "text");
    importOne(file);
    assertThat(importOne(file).outcome()).isEqualTo(ImportOutcome.UNCHANGED);
  }

  @Test
  void theSameCourseExportedAgainIsUnchanged() throws IOException {
    importOne(course("Statistics", TWO, "text"));
    RawZip again = SampleCourse.zip("Statistics", "another-identifier", TWO, "text");
    assertThat(importOne(again.writeTo(folder.resolve("again.zip"))).outcome())
        .isEqualTo(ImportOutcome.UNCHANGED);
    assertThat(files(folder.resolve("store/sha256"))).hasSize(4);
  }

  @Test
  void anotherContentIsAFurtherVersionAndSharesWhatIsEqual() throws IOException {
    importOne(course("Statistics", List.of("one"), "text"));
    ImportedCourse second = importOne(course("Statistics", TWO, "text"));
    assertThat(second.outcome()).isEqualTo(ImportOutcome.UPDATED);
    assertThat(second.version()).isEqualTo(2);
    assertThat(second.savedBytes()).isEqualTo("<title>one</title><p>text</p>".length());
  }

  @Test
  void anUpdateThatDropsScosNeedsToBeAllowed() throws IOException {
    importOne(course("Statistics", TWO, "text"));
    Path smaller = course("Statistics", List.of("one"), "text");
    ImportedCourse refused = importOne(smaller);
    assertThat(refused.refused()).isTrue();
    assertThat(refused.findings().get(refused.findings().size() - 1).details())
        .containsEntry("scos", List.of("two"));
    ImportRequest allowed =
        new ImportRequest(List.of(item(smaller)), 1, false, true, ArchiveLimits.DEFAULT);
    assertThat(run(allowed).courses().get(0).outcome()).isEqualTo(ImportOutcome.UPDATED);
  }

  @Test
  void twoDifferentPackagesForOneEditionAreNotBothTaken() throws IOException {
    Path first = SampleCourse.write(folder.resolve("a.zip"), "A", TWO, "a");
    Path second = SampleCourse.write(folder.resolve("b.zip"), "B", TWO, "b");
    ImportReport report = run(request(List.of(item(first), item(second)), 2));
    assertThat(report.courses())
        .extracting(ImportedCourse::outcome)
        .containsExactly(ImportOutcome.CREATED, ImportOutcome.REJECTED);
    assertThat(report.courses().get(1).findings())
        .anyMatch(finding -> finding.rule() == CatalogueRule.COURSE_NAME_TAKEN);
  }

  @Test
  void aHostileArchiveIsRejectedAndLeavesNoByte() throws IOException {
    RawZip zip = SampleCourse.zip("Evil", "m", TWO, "text");
    zip.add("../outside.txt", "evil");
    ImportedCourse course = importOne(zip.writeTo(folder.resolve("evil.zip")));
    assertThat(course.outcome()).isEqualTo(ImportOutcome.REJECTED);
    assertThat(files(folder)).containsExactly("evil.zip");
  }

  @Test
  void anArchiveThatIsDamagedInTheMiddleLeavesNoByte() throws IOException {
    RawZip zip = SampleCourse.zip("Damaged", "m", TWO, "text");
    Path file = zip.writeTo(folder.resolve("damaged.zip"));
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    bytes[text.indexOf("<p>text")] = '?';
    Files.write(file, bytes);
    assertThat(importOne(file).outcome()).isEqualTo(ImportOutcome.REJECTED);
    assertThat(files(folder)).containsExactly("damaged.zip", "store/staging/lock");
  }

  @Test
  void aDryRunChangesNothing() throws IOException {
    Path file = course("Statistics", TWO, "text");
    ImportReport report =
        run(new ImportRequest(List.of(item(file)), 1, true, false, ArchiveLimits.DEFAULT));
    assertThat(report.run()).isNull();
    assertThat(report.courses().get(0).outcome()).isEqualTo(ImportOutcome.CREATED);
    assertThat(files(folder)).containsExactly("course.zip");
    assertThatThrownBy(() -> new CourseLookup(platform.database()).course(code))
        .isInstanceOf(Fault.class);
  }

  @Test
  void twoImportsOfOneCourseAtOnceMakeOneVersion() throws Exception {
    Path file = course("Statistics", TWO, "text");
    Callable<ImportOutcome> work = () -> importOne(file).outcome();
    ExecutorService executor = Executors.newFixedThreadPool(4);
    try {
      List<ImportOutcome> outcomes = new ArrayList<>();
      for (Future<ImportOutcome> one : executor.invokeAll(List.of(work, work, work, work))) {
        outcomes.add(one.get());
      }
      assertThat(outcomes).containsOnlyOnce(ImportOutcome.CREATED);
      assertThat(outcomes).doesNotContain(ImportOutcome.UPDATED, ImportOutcome.REJECTED);
    } finally {
      executor.shutdownNow();
    }
    assertThat(verify().problems()).isEmpty();
  }

  @Test
  void aFileThatIsNoPackageIsAFaultAloneAndARejectionAmongOthers() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.zip"), "no package at all");
    assertThatThrownBy(() -> importOne(text))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo("PACKAGE_IS_TEXT"));
    ImportReport report =
        run(request(List.of(item(text), item(course("Statistics", TWO, "text"))), 2));
    assertThat(report.courses())
        .extracting(ImportedCourse::outcome)
        .containsExactly(ImportOutcome.REJECTED, ImportOutcome.CREATED);
  }

  @Test
  void verifyNamesWhatIsMissingAndWhatIsDamaged() throws IOException {
    importOne(course("Statistics", TWO, "text"));
    List<String> stored = files(folder.resolve("store/sha256"));
    Files.delete(folder.resolve("store/sha256").resolve(stored.get(0)));
    Files.writeString(folder.resolve("store/sha256").resolve(stored.get(1)), "other");
    assertThat(verify().problems())
        .hasSize(2)
        .allMatch(problem -> problem.code().equals(code))
        .extracting(VerifyProblem::damaged)
        .containsExactlyInAnyOrder(true, false);
  }

  @Test
  void theArchiveComesBackByteForByteAndTheCanonicalOneIsAlwaysTheSame() throws IOException {
    Path file = course("Statistics", TWO, "text");
    importOne(file);
    CourseExport export = new CourseExport(platform.database(), store);
    StoredVersion version = export.version(code, null, null);
    assertThat(bytes(export, version, false)).isEqualTo(Files.readAllBytes(file));
    byte[] canonical = bytes(export, version, true);
    assertThat(bytes(export, version, true)).isEqualTo(canonical);
    Path rebuilt = Files.write(folder.resolve("rebuilt.zip"), canonical);
    assertThat(importOne(rebuilt).outcome()).isEqualTo(ImportOutcome.UNCHANGED);
  }

  @Test
  void publishingRetiresWhatWasPublishedBefore() throws IOException {
    importOne(course("Statistics", TWO, "text"));
    CoursePublication publication = new CoursePublication(platform.database(), platform.runs());
    CoursePublication.Request newest = new CoursePublication.Request(code, null, null, false);
    publication.publish(newest);
    importOne(course("Statistics", TWO, "other text"));
    publication.publish(newest);
    assertThat(new CourseLookup(platform.database()).course(code).versions())
        .extracting(StoredVersion::number, StoredVersion::status)
        .containsExactly(tuple(2, "published"), tuple(1, "retired"));
    publication.retire(newest);
    assertThatThrownBy(() -> publication.retire(newest))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo("COURSE_NOT_PUBLISHED"));
  }

  private Path course(String title, List<String> scos, String content) throws IOException {
    return SampleCourse.write(folder.resolve("course.zip"), title, scos, content);
  }

  private ImportItem item(Path file) {
    return new ImportItem(file, file.toString(), code, "en", null, false);
  }

  private static ImportRequest request(List<ImportItem> items, int jobs) {
    return new ImportRequest(items, jobs, false, false, ArchiveLimits.DEFAULT);
  }

  private ImportedCourse importOne(Path file) {
    return run(request(List.of(item(file)), 1)).courses().get(0);
  }

  private ImportReport run(ImportRequest request) {
    return new CourseImport(
            platform.database(), platform.runs(), store, new StandardInspector(), Progress.NONE)
        .run(request);
  }

  private VerifyReport verify() {
    return new CourseVerify(platform.database(), store, Progress.NONE).run(code, 2);
  }

  private static byte[] bytes(CourseExport export, StoredVersion version, boolean canonical)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    export.write(version, canonical, out);
    return out.toByteArray();
  }

  private static List<String> files(@Nullable Path root) throws IOException {
    if (root == null || !Files.exists(root)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
