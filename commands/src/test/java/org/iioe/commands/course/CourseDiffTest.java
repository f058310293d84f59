package org.iioe.commands.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.iioe.commands.content.FolderContentStore;
import org.iioe.commands.course.comparison.Change;
import org.iioe.commands.course.comparison.Change.Kind;
import org.iioe.commands.database.TestDatabase;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.FaultKind;
import org.iioe.commands.packaging.archive.ArchiveLimits;
import org.iioe.commands.packaging.archive.RawZip;
import org.iioe.commands.progress.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class CourseDiffTest {
  @RegisterExtension static final TestDatabase platform = new TestDatabase();

  @TempDir Path folder;
  private FolderContentStore store;
  private String code;

  @BeforeEach
  void prepare(TestInfo test) {
    store = new FolderContentStore(folder.resolve("store"));
    code = CourseNames.code(test.getTestMethod().orElseThrow().getName());
  }

  @Test
  void twoFilesNeedNeitherDatabaseNorStore() throws IOException {
    CourseDiff diff =
        new CourseDiff(
            () -> {
              throw new AssertionError("asked for the database");
            },
            () -> {
              throw new AssertionError("asked for the store");
            },
            new StandardInspector(),
            ArchiveLimits.DEFAULT,
            2,
            Progress.NONE);
    Path one = SampleCourse.write(folder.resolve("1.zip"), "Old", List.of("a", "b"), "text");
    Path two = SampleCourse.write(folder.resolve("2.zip"), "New", List.of("a", "c"), "text");
    DiffReport report = CourseDiff.compare(diff.read(source(one)), diff.read(source(two)));
    assertThat(report.differences().scos())
        .extracting(Change::kind, Change::name)
        .containsExactly(tuple(Kind.ADDED, "c"), tuple(Kind.REMOVED, "b"));
    assertThat(report.differences().files())
        .extracting(Change::kind, Change::name)
        .containsExactly(
            tuple(Kind.REMOVED, "b.html"),
            tuple(Kind.ADDED, "c.html"),
            tuple(Kind.CHANGED, "imsmanifest.xml"));
    assertThat(report.differences().metadata())
        .extracting(Change::name, Change::before, Change::after)
        .containsExactly(tuple("title", "Old", "New"));
  }

  @Test
  void aPackageIsTheSameAsWhatWasImportedOfIt() throws IOException {
    Path file = SampleCourse.write(folder.resolve("1.zip"), "A", List.of("a", "b"), "text");
    importOne(file);
    DiffReport report = CourseDiff.compare(stored(code), diff().read(source(file)));
    assertThat(report.differences().none()).isTrue();
    assertThat(report.earlier().shown()).isEqualTo(code + "/en@1");
    assertThat(report.earlier().sha256()).isEqualTo(report.later().sha256());
  }

  @Test
  void aBareCourseStructureIsTheSameAsWhatWasImportedOfIt() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("structure.xml"),
            """
            <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
            <course id="https://a.example/c"><title><langstring lang="en">C</langstring></title>
            <description><langstring lang="en">C</langstring></description></course>
            <au id="https://a.example/a"><title><langstring lang="en">A</langstring></title>
            <description><langstring lang="en">A</langstring></description>
            <url>https://a.example/a.html</url></au></courseStructure>
            """);
    importOne(file);
    DiffReport report = CourseDiff.compare(stored(code), diff().read(source(file)));
    assertThat(report.differences().none()).isTrue();
    assertThat(report.later().compared().metadata()).containsEntry("standard", "cmi5");
  }

  @Test
  void twoVersionsOfTheCatalogueAreComparedByNumberOrStatus() throws IOException {
    importOne(SampleCourse.write(folder.resolve("1.zip"), "A", List.of("a"), "text"));
    new CoursePublication(platform.database(), platform.runs())
        .publish(new CoursePublication.Request(code, null, null, false));
    importOne(SampleCourse.write(folder.resolve("2.zip"), "A", List.of("a"), "other text"));
    DiffReport report = CourseDiff.compare(stored(code + "@published"), stored(code));
    assertThat(report.earlier().version()).isEqualTo(1);
    assertThat(report.later().version()).isEqualTo(2);
    assertThat(report.differences().files()).extracting(Change::name).containsExactly("a.html");
    assertThat(CourseDiff.compare(stored(code + "/en@2"), stored(code)).differences().none())
        .isTrue();
    assertFault(code + "@3", FaultKind.NOT_FOUND);
    assertFault(code + "/fr", FaultKind.NOT_FOUND);
    assertFault(code + "x", FaultKind.NOT_FOUND);
  }

  @Test
  void aStoreThatLostTheManifestIsUnavailable() throws IOException {
    importOne(SampleCourse.write(folder.resolve("1.zip"), "A", List.of("a"), "text"));
    try (Stream<Path> files = Files.walk(folder.resolve("store/sha256"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
    assertFault(code, FaultKind.UNAVAILABLE);
  }

  @Test
  void aHostileArchiveIsNotCompared() throws IOException {
    RawZip zip = SampleCourse.zip("Evil", "m", List.of("a"), "text");
    zip.add("../outside.txt", "evil");
    Path file = zip.writeTo(folder.resolve("evil.zip"));
    assertThatThrownBy(() -> diff().read(source(file)))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo("COURSE_DIFF_REFUSED"));
  }

  private void assertFault(String name, FaultKind kind) {
    assertThatThrownBy(() -> stored(name))
        .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.kind()).isEqualTo(kind));
  }

  private CourseDiff diff() {
    return new CourseDiff(
        platform::database,
        () -> store,
        new StandardInspector(),
        ArchiveLimits.DEFAULT,
        2,
        Progress.NONE);
  }

  private DiffSide stored(String name) {
    return diff().stored(VersionName.parse(name), null);
  }

  private static PackageSource source(Path file) {
    return new PackageSource(file, file.toString());
  }

  private void importOne(Path file) {
    ImportItem item = new ImportItem(file, file.toString(), code, "en", null, false);
    ImportReport report =
        new CourseImport(
                platform.database(), platform.runs(), store, new StandardInspector(), Progress.NONE)
            .run(new ImportRequest(List.of(item), 1, false, false, ArchiveLimits.DEFAULT));
    assertThat(report.count(ImportOutcome.REJECTED)).isZero();
  }
}
